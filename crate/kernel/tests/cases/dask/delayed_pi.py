import random
from dask import delayed

@delayed
def hits(n, seed):
    rng = random.Random(seed)
    return sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n))

parts = [hits(1000, seed) for seed in range(4)]
total = delayed(sum)(parts)
pi = 4 * total / 4000
print(pi.compute())
