# Each reduction has its name and its layers.
import dask.array as da
import numpy as np

x = da.ones((20, 20), chunks=5)
for r in [x.sum(), x.prod(axis=0), x.mean(), x.std(), x.var(axis=1), x.min(), x.max(), x.any(), x.all(), x.argmin(),
          x.argmax(axis=0), x.cumsum(axis=0), x.cumprod(axis=1), da.nansum(x), da.nanmean(x), da.nanmax(x), da.nanmin(x),
          da.nanstd(x), da.nanvar(x), da.nanprod(x), da.nanargmax(x), x.topk(2), x.argtopk(2), da.median(x, axis=0),
          x.moment(3), da.nancumsum(x, axis=0), da.ptp(x), da.average(x), da.count_nonzero(x)]:
    print(r)
print([len(r.dask.layers) for r in [x, x.sum(), x.mean(), x.sum(axis=0), da.sqrt(x).sum(), x.std(), x.min(axis=1)]])
print([len(r.dask) for r in [x, x.sum(), x.mean(), x.sum(axis=0), da.sqrt(x).sum(), x.sum(split_every=2), x.std()]])
