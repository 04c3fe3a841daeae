# The values that there are.
import dask.array as da
import numpy as np

a = np.array([3, 1, 2, 3, 3, 1, 7, 2])
x = da.from_array(a, chunks=3)
u = da.unique(x)
print(u, u.compute(), u.shape, u.chunks)
values, index, inverse, counts = da.unique(x, return_index=True, return_inverse=True, return_counts=True)
print(values.compute(), index.compute(), inverse.compute(), counts.compute(), inverse.shape)
values, counts = da.unique(x, return_counts=True)
print(dict(zip(values.compute().tolist(), counts.compute().tolist())), counts.dtype, np.unique(x).compute())
print(da.union1d(x, da.array([9, 1])).compute(), da.isin(x, [1, 7]).compute(), da.isin(x, [1, 7], invert=True).compute(), da.isin(x, [1]))
print(da.unique(da.from_array(np.array([[1.5, 2.5], [2.5, 1.5]]), chunks=1)).compute())

grid = da.from_array(np.array([[3, 1], [2, 3], [1, 1]]), chunks=(2, 1))
values, inverse = da.unique(grid, return_inverse=True)
print(values.compute(), inverse.shape, inverse.compute())
rows = da.from_array(np.array([[False, True, False], [True, False, False]]), chunks=(1, 2))
print(da.select(rows, da.from_array(np.arange(6).reshape(2, 3), chunks=2)).compute())
