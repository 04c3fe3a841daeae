# Reductions along axes, kept or not, in trees of any width.
import dask.array as da
import numpy as np

a = (np.arange(120.0).reshape(4, 5, 6) * 7 % 11) - 4
x = da.from_array(a, chunks=(2, 3, 4))
for name in 'sum prod mean std var min max any all'.split():
    for axis in [None, 0, 1, -1, (0, 1), (0, 2), (2, 1, 0)]:
        for keepdims in [False, True]:
            for split_every in [None, 2, {0: 2, 1: 3, 2: 2}]:
                own = getattr(x, name)(axis=axis, keepdims=keepdims, split_every=split_every)
                want = getattr(a, name)(axis=axis, keepdims=keepdims)
                assert own.shape == want.shape and own.dtype == want.dtype and np.allclose(own.compute(), want), name
print(x.sum(axis=(0, 2)), x.mean(axis=1, keepdims=True).chunks, x.sum(axis=0).chunks, x.max(axis=-1).numblocks)
print(x.var(ddof=1).compute().round(6), x.std(axis=0, ddof=1).compute().shape, x.sum(dtype='f4').dtype)
print(x.any(axis=2).compute(), da.sum(x).compute(), np.sum(x).compute(), da.max(x, axis=(1, 2)).compute())
