# Types that are asked for.
import dask.array as da
import numpy as np

x = da.arange(6, chunks=4)
for r in [da.add(x, 1, dtype='f4'), x.sum(dtype='f4'), x.mean(dtype='f4'), x.prod(dtype=float), x.cumsum(axis=0, dtype='f8'), x.std(dtype='f4'), da.nansum(x, dtype=float),
          x.astype('u1'), x.astype(bool), x.astype(complex), da.asarray(x, dtype='f8'), da.asarray([1, 2], dtype='i4'), x.var(dtype='f8'), da.full_like(x, 1.5, dtype=float)]:
    print(r.dtype, r.compute().dtype, r.compute())
