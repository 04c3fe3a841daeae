import dask.array as da
import numpy as np

days = np.array(['2020-01-03', '2019-05-01', '2021-07-08', '2018-01-01'], dtype='M8[D]')
x = da.from_array(days, chunks=3)
print(x.dtype, x.min().compute(), x.max().compute(), x.argmin().compute(), x.argmax().compute())
print((x - x[0]).compute(), (x + np.timedelta64(1, 'D')).dtype, (x > np.datetime64('2019-12-01')).compute())
print(x.astype('M8[M]').compute(), da.unique(x).compute(), x[x > np.datetime64('2019-12-01')].compute(), da.nanmin(x).compute())
print(da.diff(x).compute(), da.concatenate([x, x])[3:5].compute(), da.where(x > x[1], x, x[1]).compute())
print(da.sum(da.ones(9, chunks=2), split_every=2).name == da.sum(da.ones(9, chunks=2), split_every={0: 2}).name)
