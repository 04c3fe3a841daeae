"""Ten rounds of a = sqrt(a) + sin(a) on ten million numbers, four times over: dask.delayed on two workers."""

from time import perf_counter
import dask
import numpy as np


@dask.delayed
def rounds(size):
    a = np.arange(size, dtype=float)
    for _ in range(10):
        a = np.sqrt(a) + np.sin(a)
    return a.sum()


dask.compute(rounds(1000), rounds(1001), num_workers=2)
start = perf_counter()
dask.compute(*[rounds(10_000_000 + at) for at in range(4)], num_workers=2)
print(perf_counter() - start)
