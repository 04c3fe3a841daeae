# Elements that are wanted.
import dask.array as da
import numpy as np

x = da.arange(12, chunks=5)
m = x.reshape(3, 4)
print(da.compress([True, False, True], x).compute(), da.compress([False, True, True], m, axis=0).compute(), da.extract(x % 3 == 0, x).compute())
print(da.take(x, [0, 5, -1]).compute(), da.take(m, da.array([0, 2]), axis=0).compute(), da.take(np.arange(5) * 10, da.array([1, 3])).compute())
print(da.unravel_index(da.array([5, 11]), (3, 4))[1].compute(), da.ravel_multi_index(da.array([[0, 2], [1, 3]]), (3, 4)).compute())
print([t.compute().tolist() for t in da.tril_indices(3)], [t.compute().tolist() for t in da.triu_indices_from(da.ones((2, 3)), 1)])
print(da.coarsen(np.sum, x, {0: 3}).compute(), da.coarsen(np.mean, m, {0: 3, 1: 2}).compute(), da.coarsen(da.max, m, {1: 4}), da.coarsen(np.sum, x[:11], {0: 4}, trim_excess=True).compute())
try:
    da.coarsen(np.sum, x[:11], {0: 4})
except ValueError as error:
    print(error)
