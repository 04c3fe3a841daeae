from dask import delayed
import dask
import math

@delayed
def chunk_stats(xs):
    return len(xs), sum(xs), sum(x * x for x in xs)

@delayed
def combine(stats):
    n = sum(s[0] for s in stats)
    s1 = sum(s[1] for s in stats)
    s2 = sum(s[2] for s in stats)
    return s1 / n, math.sqrt(s2 / n - (s1 / n) ** 2)

data = list(range(100))
mean, std = combine([chunk_stats(data[i:i + 10]) for i in range(0, 100, 10)]).compute()
print(mean, round(std, 6))
