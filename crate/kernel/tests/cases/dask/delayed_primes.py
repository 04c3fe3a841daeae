from dask import delayed
import dask

def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))

@delayed
def count_primes(start, stop):
    return sum(is_prime(n) for n in range(start, stop))

counts = dask.compute(*[count_primes(i, i + 100) for i in range(0, 500, 100)])
print(counts, sum(counts))
