# One after another.
import dask.array as da
import numpy as np

a, b = da.ones((2, 3), chunks=2), da.zeros((4, 3), chunks=(3, 2))
for r in [da.concatenate([a, b]), da.concatenate([a, a], axis=1), da.concatenate([a, b, a]), da.vstack([a, b]), da.hstack([a, a]), da.dstack([a, a]),
          da.concatenate([a.astype(int), b]), da.append(a, b, axis=0), da.append(a, [1, 2]), da.hstack([da.arange(3), da.arange(2)]),
          da.vstack([da.arange(3), da.arange(3)]), da.concatenate([a, np.ones((1, 3))]), da.concatenate([a, b], axis=None), np.concatenate([a, b]), np.vstack([a, b])]:
    print(r, r.chunks, r.compute().sum())
for action in [lambda: da.concatenate([]), lambda: da.concatenate([a, b], axis=1), lambda: da.concatenate([a, b], axis=5), lambda: da.concatenate([a, da.ones(3)]),
               lambda: da.vstack(a)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
