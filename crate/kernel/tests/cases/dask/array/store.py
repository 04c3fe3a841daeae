# Written into an array that is there.
import dask.array as da
import numpy as np

x, y = da.arange(12, chunks=5), da.ones((3, 4), chunks=2)
a, b = np.zeros(12, dtype=int), np.zeros((3, 4))
print(da.store(x, a), a, da.store([x * 2, y], [a, b]), a, b)
c = np.zeros((5, 6))
y.store(c, regions=(slice(1, 4), slice(2, 6)))
print(c)
for action in [lambda: da.store([x], [a, b]), lambda: da.store([5], [a]), lambda: da.store([x, y], [a, b], regions=[None])]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
