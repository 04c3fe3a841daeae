# Chunks as lazy values, and lazy values as chunks.
import dask
import dask.array as da
import numpy as np

x = da.from_array(np.arange(24).reshape(4, 6), chunks=(2, 3))
d = x.to_delayed()
print(d.shape, d.ndim, d.size, len(d), type(d[0, 1]).__name__, d[1, 1].compute(), len(d.ravel()), len(d.flatten().tolist()))
totals = [dask.delayed(np.sum)(block) for block in d.ravel()]
print(dask.compute(*totals), sum(dask.compute(*totals)), [v.compute() for v in d[:, 0]][1])
parts = [da.from_delayed(dask.delayed(np.full)((2, 3), i), (2, 3), int) for i in range(3)]
y = da.concatenate(parts, axis=0)
print(y, y.chunks, y.compute(), da.stack(parts).sum(axis=0).compute())
z = da.from_delayed(dask.delayed(lambda: np.arange(5))(), shape=(np.nan,), dtype=int)
print(z, z.shape, z.sum().compute())


@dask.delayed
def load(i):
    return np.arange(3) + i


w = da.concatenate([da.from_delayed(load(i), (3,), dtype=int) for i in range(4)])
print(w.mean().compute(), dask.delayed(w).compute(), dask.delayed(sum)(w).compute(), dask.delayed(lambda a: a.shape)(x).compute())
