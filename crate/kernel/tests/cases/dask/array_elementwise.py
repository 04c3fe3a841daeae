# Operators and functions, with broadcasting against numbers, NumPy's arrays and arrays in other chunks.
import dask.array as da
import numpy as np

a = np.arange(12).reshape(3, 4)
x = da.from_array(a, chunks=(2, 2))
row = da.arange(4, chunks=3)
for y in [x + 1, 1 - x, x * x, x / 2, x // 2, x % 3, x ** 2, -x, ~x, x & 6, x | 1, x ^ 3, x > 5, x == 4,
          x != 4, x <= 3, x + row, row * x, x + np.arange(4), np.arange(4) + x, x + x.T.rechunk(1).T,
          x[:, :1] + x[:1], da.where(x > 5, x, -1), da.clip(x, 2, 8), np.add(x, 1.5), np.hypot(x, 1).round(3),
          x.astype('float32'),
          da.maximum(x, row), da.minimum(x, 3), np.float64(2) * x, x + [1, 2, 3, 4], da.log(x + 1).round(2)]:
    print(y.chunks, y.dtype)
    print(y.compute())
print(type((x + 1).compute()), type(x.sum().compute()), repr(x[1, 2].compute()))
print(np.asarray(x[0]), float(x.max()), int(x.min()), bool(x.any()))
import dask
print(dask.compute(x.sum(), x.mean(), 5))
print(da.compute(x.sum(), x.max()))
