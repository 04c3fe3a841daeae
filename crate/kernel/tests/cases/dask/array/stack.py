# Side by side, along a new axis.
import dask.array as da
import numpy as np

a, b = da.arange(6, chunks=4).reshape(2, 3), da.zeros((2, 3), chunks=(1, 2), dtype='f4')
for axis in [0, 1, 2, -1]:
    r = da.stack([a, b, a], axis=axis)
    print(r, r.chunks, (r.compute() == np.stack([a.compute(), b.compute(), a.compute()], axis)).all())
print(da.stack([a, a]).sum(axis=0).compute(), np.stack([a, a], axis=1).shape, da.stack([da.array(1), da.array(2)]).compute())
for action in [lambda: da.stack([]), lambda: da.stack([a, da.ones((3, 3))]), lambda: da.stack([a, a], axis=4)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
