# Arrays of different shapes and chunks meet.
import dask.array as da
import numpy as np

x = da.ones((4, 6), chunks=(2, 3))
y = da.arange(6, chunks=4)
z = da.arange(4, chunks=3)[:, None]
for r in [x + y, x + z, y + z, x * 2 + y - z, x[:1] + x, da.ones((2, 1, 3), chunks=1) + da.ones((4, 1), chunks=2)]:
    print(r, r.chunks, r.compute().sum())
print(da.broadcast_to(y, (3, 6)).chunks, da.broadcast_to(z, (4, 5)).compute().shape)
p, q = da.broadcast_arrays(y, z)
print(p.shape, q.chunks, (p + q).compute()[3, 5])
for action in [lambda: x + da.ones(5), lambda: da.broadcast_to(y, (3, 4)), lambda: x + np.ones((3, 6))]:
    try:
        print(action())
    except ValueError as error:
        print(error)
