# Arrays without elements.
import dask.array as da
import numpy as np

e = da.zeros((0, 3), chunks=2)
for r in [e, e + 1, e.sum(axis=0), e.T, e[:, 1], da.concatenate([e, da.ones((2, 3))]), e.rechunk(1), da.stack([e, e]), e.mean(axis=1), e.astype(int), da.arange(5, chunks=2)[5:], da.ones(4, chunks=2)[2:2]]:
    print(r.shape, r.chunks, r.dtype, np.shape(r.compute()))
print(e.sum().compute(), e.prod().compute(), e.any().compute(), e.all().compute(), e.size, e.nbytes, da.arange(5, chunks=2)[5:].sum().compute())
