# Running sums and products.
import dask.array as da
import numpy as np

a = np.arange(1, 13).reshape(3, 4)
x = da.from_array(a, chunks=(2, 3))
for method in ['sequential', 'blelloch']:
    for axis in [0, 1, -1]:
        assert (x.cumsum(axis=axis, method=method).compute() == a.cumsum(axis=axis)).all()
        assert (x.cumprod(axis=axis, method=method).compute() == a.cumprod(axis=axis)).all()
print(x.cumsum(axis=0), x.cumsum(axis=None).compute(), da.cumprod(x, axis=1).compute(), x.cumsum(axis=0, dtype=float).dtype)
b = np.arange(100) * 13 % 7
y = da.from_array(b, chunks=9)
print((y.cumsum(axis=0).compute() == b.cumsum()).all(), (y.cumsum(axis=0, method='blelloch').compute() == b.cumsum()).all())
print(np.cumsum(y, axis=0)[-1].compute(), da.diff(y.cumsum(axis=0))[:5].compute())
