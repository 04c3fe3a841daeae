# Arrays of no axes.
import dask.array as da
import numpy as np

s = da.array(5)
print(s, s.shape, s.chunks, s.numblocks, s.npartitions, s.ndim, s.size, s.compute(), (s + 1).compute(), (s * da.arange(3)).compute(), s.sum().compute(), s[()].compute(), s[None].compute())
print(da.ones(()).compute(), s.T.compute(), s.reshape(1).compute(), s.ravel().compute(), da.stack([s, s]).compute(), float(s / 2), s.astype(float).dtype, (s > 3).compute(), s.max().compute(), da.sqrt(s * s).compute())
print((da.array(1, dtype='f4') + da.array(2, dtype='f4')).dtype, (da.array(3, dtype='i4') + da.ones(2, dtype='f4')).dtype)
