# A course program: columns brought to mean 0 and deviation 1, then their correlations.
import dask.array as da
import numpy as np

a = np.random.default_rng(3).normal(5, [1, 2, 3, 4], (1000, 4))
x = da.from_array(a, chunks=(250, 4))
z = (x - x.mean(axis=0)) / x.std(axis=0)
print(z, z.mean(axis=0).compute().round(6) + 0.0, z.std(axis=0).compute().round(6), len(z.dask.layers))
c = z.T @ z / len(z)
print(np.allclose(c.compute(), np.corrcoef(a.T)), c, c.npartitions)
