# Where the extremes are.
import dask.array as da
import numpy as np

a = np.arange(60).reshape(6, 10) * 37 % 61
x = da.from_array(a, chunks=(4, 3))
for name in ['argmin', 'argmax']:
    for axis in [None, 0, 1, -1]:
        for keepdims in [False, True]:
            own, want = getattr(x, name)(axis=axis, keepdims=keepdims), getattr(a, name)(axis=axis, keepdims=keepdims)
            assert (own.compute() == want).all() and own.shape == want.shape and own.dtype == want.dtype
print(x.argmax().compute(), x.argmin(axis=0).compute(), da.argmax(x, axis=1, split_every=2).compute())
print(x.ravel().argmax().compute(), np.argmin(x).compute(), da.unravel_index(x.argmax()[None], x.shape)[0].compute())
ties = da.array([3, 1, 1, 3, 3]).rechunk(2)
print(ties.argmin().compute(), ties.argmax().compute())
