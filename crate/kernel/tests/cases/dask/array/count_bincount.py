# Counts of small numbers, and where numbers belong.
import dask.array as da
import numpy as np

a = np.array([0, 3, 1, 3, 3, 7, 0])
x = da.from_array(a, chunks=3)
print(da.bincount(x).compute(), da.bincount(x, minlength=10), da.bincount(x, minlength=10).compute(), da.bincount(x))
print(da.bincount(x, weights=da.arange(7, chunks=3)).compute(), da.count_nonzero(x).compute(), da.count_nonzero(x.reshape(1, 7), axis=0).compute())
print(da.digitize(x, [1, 3, 5]).compute(), da.digitize(x, np.array([1, 3]), right=True).compute(), da.digitize(x, [1, 3]))
s = da.from_array(np.array([1, 2, 4, 4, 8, 9]), chunks=4)
print(da.searchsorted(s, da.array([0, 4, 5, 10])).compute(), da.searchsorted(s, x, side='right').compute(), da.flatnonzero(x).compute())
print(da.argwhere(x > 2).compute(), [i.compute() for i in da.nonzero(x.reshape(7, 1))], da.nonzero(x)[0].shape, x.nonzero()[0].compute())
for action in [lambda: da.bincount(x.reshape(7, 1)), lambda: da.bincount(x, weights=da.ones(7)), lambda: da.searchsorted(s.reshape(2, 3), x)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
