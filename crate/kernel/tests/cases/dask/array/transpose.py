# Axes in another order.
import dask.array as da
import numpy as np

a = np.arange(24).reshape(2, 3, 4)
x = da.from_array(a, chunks=(1, 2, 3))
for own, want in [(x.T, a.T), (x.transpose(), a.T), (x.transpose(1, 0, 2), a.transpose(1, 0, 2)), (x.transpose((2, 0, 1)), a.transpose(2, 0, 1)),
                  (x.swapaxes(0, 2), a.swapaxes(0, 2)), (da.moveaxis(x, 0, -1), np.moveaxis(a, 0, -1)), (da.rollaxis(x, 2), np.rollaxis(a, 2)),
                  (da.transpose(x, (-1, 0, 1)), a.transpose(-1, 0, 1)), (np.transpose(x), a.T), (da.moveaxis(x, [0, 1], [1, 0]), np.moveaxis(a, [0, 1], [1, 0]))]:
    assert (own.compute() == want).all() and own.shape == want.shape
    print(own, own.chunks)
for action in [lambda: x.transpose(0, 1), lambda: x.transpose(0, 0, 1), lambda: x.swapaxes(0, 5), lambda: da.moveaxis(x, 0, 9)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
