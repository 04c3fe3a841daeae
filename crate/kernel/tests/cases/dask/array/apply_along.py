# A function along an axis.
import dask.array as da
import numpy as np

x = da.arange(12, chunks=5).reshape(3, 4)
r = da.apply_along_axis(lambda row: row.max() - row.min(), 1, x)
print(r, r.compute(), da.apply_along_axis(sorted, 0, x[::-1]).compute(), da.apply_along_axis(np.cumsum, 1, x, shape=(4,), dtype=int).compute())
print(da.apply_over_axes(np.sum, x, [0, 1]).compute(), np.apply_along_axis(np.sum, 0, x).compute())


def both(row, add=0):
    return np.array([row.min() + add, row.max()])


print(da.apply_along_axis(both, 1, x, add=100).compute(), da.apply_along_axis(both, 0, x).shape)
