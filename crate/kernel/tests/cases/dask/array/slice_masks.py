# Lazy masks: lengths that are not known.
import dask.array as da
import numpy as np

a = np.arange(12) * 5 % 12
x = da.from_array(a, chunks=5)
y = x[x > 5]
print(y, y.shape, y.chunks, y.compute(), y.sum().compute(), y.ndim, y.dtype)
print((y + 1).compute(), y.mean().compute(), y.max().compute(), y.npartitions, y.nbytes)
m = da.from_array(a.reshape(3, 4), chunks=2)
print(m[m % 2 == 0].compute(), m[m.sum(axis=1) > 20].compute(), m[:, m[0] > 5].shape, m[m > 100].compute())
z = x[x > 5]
print(z.compute_chunk_sizes() is z, z.chunks, z.shape, len(z))
print(x[np.array([True, False] * 6)].chunks, x[da.from_array(np.array([True, False] * 6), chunks=4)].compute())
