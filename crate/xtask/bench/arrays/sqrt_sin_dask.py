"""sqrt(x) + sin(x) on a hundred million numbers made by chunks and summed: dask.array on two workers."""

from time import perf_counter
import dask.array as da


def work():
    x = da.random.default_rng(1).random(100_000_000, chunks=5_000_000)
    return (da.sqrt(x) + da.sin(x)).sum().compute(num_workers=2)


start = perf_counter()
work()
print(perf_counter() - start)
