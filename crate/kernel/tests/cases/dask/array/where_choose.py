# Choosing between arrays.
import dask.array as da
import numpy as np

x = da.arange(8, chunks=3)
print(da.where(x > 3, x, -x).compute(), da.where(x % 2 == 0, 1, 0), da.where(x > 3, x, 0.5).dtype)
print(da.where(True, x, 0).compute(), np.where(x > 5, x, 0).compute(), da.where(x > 5)[0].compute())
print(da.choose(x % 3, [10, 20, 30]).compute(), da.select([x < 2, x > 5], [x, x * 10], default=-1).compute())
print(da.piecewise(x.astype(float), [x < 4, x >= 4], [-1, 1]).compute())
print(da.isclose(x, x + 1e-9).compute().all(), da.allclose(x, x), bool(da.allclose(x, x + 1)))
try:
    da.where(x > 1, 1)
except ValueError as error:
    print(error)
