# Thousands of chunks.
import dask.array as da
import numpy as np

x = da.ones((60, 60), chunks=1)
print(x.npartitions, x.sum().compute(), x.sum(axis=0).npartitions, (x + x.T).sum().compute(), x[::7, ::7].sum().compute(), len(x.sum().dask))
y = da.arange(5000, chunks=1)
print(y.sum().compute(), y.mean().compute(), y.max().compute(), y.rechunk(1000).npartitions, y[y % 1000 == 0].compute(), y.cumsum(axis=0)[-1].compute())
