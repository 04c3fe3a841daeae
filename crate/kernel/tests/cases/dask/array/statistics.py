# Averages, medians, percentiles, covariances.
import dask.array as da
import numpy as np

a = np.arange(30.0).reshape(5, 6) * 7 % 13
x = da.from_array(a, chunks=(2, 3))
print(da.median(x, axis=1).compute(), da.median(x, axis=0), da.median(x, axis=(0, 1)).compute(), da.median(x, axis=1, keepdims=True).shape)
print(da.average(x, axis=1, weights=da.arange(6, chunks=3)).compute().round(6), da.average(x).compute())
print(np.allclose(da.cov(x).compute(), np.cov(a)), np.allclose(da.corrcoef(x).compute(), np.corrcoef(a)), da.cov(x).shape)
print(da.quantile(x, [0.25, 0.5], axis=1).compute(), da.quantile(x, 0.9, axis=0), da.ptp(x, axis=0).compute())
print(np.allclose(x.moment(3).compute(), ((a - a.mean()) ** 3).mean()), np.allclose(x.moment(4, axis=0).compute(), ((a - a.mean(0)) ** 4).mean(0)))
p = da.percentile(da.arange(1000, chunks=100), [1, 50, 99])
print(p, p.compute(), da.percentile(da.arange(10, chunks=5), 50).compute(), da.percentile(da.arange(10, chunks=3), [20, 70], method='nearest').compute())
print(da.percentile(da.arange(10, chunks=10), [10, 50, 90], method='lower').compute(), da.percentile(x, 50, axis=0).compute())
avg, total = da.average(x, axis=0, weights=x, returned=True)
print(avg.compute().round(5), total.compute())
