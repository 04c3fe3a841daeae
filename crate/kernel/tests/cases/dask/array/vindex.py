# Single elements by pairs of places.
import dask.array as da
import numpy as np

a = np.arange(48).reshape(4, 4, 3)
x = da.from_array(a, chunks=(2, 3, 2))
print(x.vindex[[0, 3, 1], [1, 2, 0]].compute(), x.vindex[[0, 3], [1, 2], [2, 0]].compute())
print(x.vindex[:, [0, 3], [1, 2]].shape, (x.vindex[:, [0, 3], [1, 2]].compute() == a[:, [0, 3], [1, 2]].T).all())
print(x.vindex[[[0, 1], [2, 3]], [[0, 0], [1, 1]]].shape, x.vindex[0].shape, x.vindex[:] is x)
print(x.vindex[[-1, 0], -1].compute(), x.vindex[[0, 1, 2], [0, 1, 2]])
