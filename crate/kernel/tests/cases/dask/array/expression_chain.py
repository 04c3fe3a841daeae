# A long chain of steps.
import dask.array as da
import numpy as np

x, a = da.arange(20, chunks=6, dtype=float), np.arange(20.0)
for i in range(200):
    x, a = (x * 1.01 + i) % 100, (a * 1.01 + i) % 100
print(np.allclose(x.compute(), a), len(x.dask.layers), len(x.dask), x.dtype)
y = da.zeros(10, chunks=5)
for i in range(50):
    y = y + da.ones(10, chunks=5) * i
print(y.compute()[0], y.sum().compute())
