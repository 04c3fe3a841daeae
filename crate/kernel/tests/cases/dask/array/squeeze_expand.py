# Axes of length one.
import dask.array as da
import numpy as np

x = da.arange(6, chunks=4).reshape(1, 6, 1)
print(x.squeeze(), x.squeeze(axis=0).shape, x.squeeze(axis=(0, 2)).compute(), da.expand_dims(x, 1).shape, np.squeeze(x).chunks)
print(da.expand_dims(da.arange(3, chunks=2), (0, 2)).shape, da.atleast_2d(da.arange(3)).shape, da.atleast_1d(5, 6)[1].compute())
print(da.atleast_3d(da.arange(3)).shape, da.atleast_2d(1).compute(), da.ravel(x).shape, da.shape(x), da.ndim(x))
for action in [lambda: x.squeeze(axis=1), lambda: x.squeeze(axis=7)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
