# A course program: points to the nearest of two centres, some rounds.
import dask.array as da
import numpy as np

rng = np.random.default_rng(2)
points = np.concatenate([rng.normal(0, 1, (300, 2)), rng.normal(5, 1, (300, 2))])
x, centres = da.from_array(points, chunks=(100, 2)), points[[0, -1]]
for _ in range(5):
    distance = ((x[:, None, :] - centres[None]) ** 2).sum(axis=2)
    nearest = distance.argmin(axis=1)
    one_hot = (nearest[:, None] == np.arange(2)).astype(float)
    totals, counts = da.compute(one_hot.T @ x, one_hot.sum(axis=0))
    centres = totals / counts[:, None]
print(centres.round(3), da.bincount(nearest).compute(), distance)
