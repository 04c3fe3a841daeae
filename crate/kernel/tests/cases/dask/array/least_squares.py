# A course program: a line through points, by normal equations over chunks.
import dask.array as da
import numpy as np

rng = np.random.default_rng(1)
t = rng.uniform(0, 10, 5000)
y = 3.0 + 2.0 * t + rng.normal(0, 0.1, 5000)
x = da.stack([da.ones(5000, chunks=1000), da.from_array(t, chunks=1000)], axis=1)
target = da.from_array(y, chunks=1000)
gram, right = da.compute(x.T @ x, x.T @ target)
print(np.linalg.solve(gram, right).round(2), gram.shape, (x.T @ x).chunks)
residual = target - x @ np.linalg.solve(gram, right)
print(residual.std().compute().round(2), residual.shape, abs(residual.mean().compute()) < 1e-9)
