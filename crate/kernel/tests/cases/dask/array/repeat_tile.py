# Again and again.
import dask.array as da
import numpy as np

a = np.arange(6).reshape(2, 3)
x = da.from_array(a, chunks=(1, 2))
print(x.repeat(2, axis=0).compute(), da.repeat(x, 3, axis=1).compute(), da.repeat(da.arange(3, chunks=2), 2).compute(), x.repeat(2, axis=1).shape)
print(da.tile(x, 2).compute(), da.tile(x, (2, 1)).shape, da.tile(da.arange(3, chunks=2), (2, 2)).compute(), da.tile(x, 0).shape)
for action in [lambda: x.repeat(2), lambda: x.repeat([1, 2], axis=0), lambda: da.tile(x, -1)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
