# Matrices out of nothing.
import dask.array as da
import numpy as np

print(da.eye(4, chunks=3).compute(), da.eye(3, M=5, k=1, chunks=2, dtype=int).compute())
print(da.diag(da.arange(3, chunks=2)).compute(), da.diag(da.arange(4, chunks=2), k=1).compute())
m = da.arange(12, chunks=4).reshape(3, 4)
print(da.diag(m).compute(), da.diagonal(m, 1).compute(), da.diagonal(m, -1).compute(), m.trace().compute())
print(da.diag(np.arange(3)).compute(), da.diag(np.arange(9).reshape(3, 3)).compute())
print(da.tri(3, chunks=2).compute(), da.tri(3, 4, k=1, dtype=int).compute())
print(da.tril(m).compute(), da.triu(m, 1).compute())
