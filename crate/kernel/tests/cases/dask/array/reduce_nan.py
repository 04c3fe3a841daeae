# Reductions that leave NaN out.
import warnings
import dask.array as da
import numpy as np

a = np.array([[1.0, np.nan, 3.0, 4.0], [np.nan, 2.0, -1.0, 8.0], [5.0, np.nan, np.nan, 0.5]])
x = da.from_array(a, chunks=(2, 2))
for name in 'nansum nanprod nanmean nanstd nanvar nanmin nanmax nanargmin nanargmax'.split():
    for axis in [None, 0, 1]:
        own = getattr(da, name)(x, axis=axis)
        want = getattr(np, name)(a, axis=axis)
        assert np.allclose(own.compute(), want) and own.dtype == want.dtype, name
print(da.nansum(x).compute(), da.nanmean(x, axis=0).compute(), da.nancumsum(x, axis=1).compute()[1])
print(da.nancumprod(x, axis=0).compute()[2], da.nanmedian(x, axis=1).compute(), x.sum().compute(), x.max().compute())
print(da.isnan(x).sum().compute(), da.nan_to_num(x).sum().compute(), da.nanmax(x, axis=(0, 1), keepdims=True).compute())
print(da.nanquantile(x, 0.5, axis=1).compute(), da.nanpercentile(x, [25, 75], axis=1).compute().shape)
try:
    da.nanargmin(da.from_array(np.array([[np.nan, 1.0], [np.nan, 2.0]]), chunks=1), axis=0).compute()
except ValueError as error:
    print(error)

# NaN stays in what does not leave it out.
y = da.from_array(np.array([[1.0, np.nan, 3], [np.nan, np.nan, 6], [2, 5, 7], [1, 4, 2]]), chunks=(1, 2))
for word in ('var', 'std', 'mean', 'sum', 'max', 'nanvar', 'nanstd', 'nanmean'):
    reduced = getattr(da, word)
    print(word, reduced(y).compute(), reduced(y, axis=0).compute(), reduced(y, axis=1, split_every=2).compute())
print(da.apply_over_axes(lambda x, axis: x.sum(axis=axis), da.ones((2, 3, 4), chunks=2), [-1, 0]).compute().shape)
