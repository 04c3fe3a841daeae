"""The mean of sqrt(x) on a million numbers in ten chunks, graph and all: dask.array on two workers."""

from time import perf_counter
import dask.array as da
import numpy as np

numbers = np.arange(1_000_000, dtype=float)


def work():
    return da.sqrt(da.from_array(numbers, chunks=100_000)).mean().compute(num_workers=2)


# A browser optimises what runs often: here it has done so.
for _ in range(100):
    work()
start = perf_counter()
for _ in range(10):
    work()
print((perf_counter() - start) / 10)
