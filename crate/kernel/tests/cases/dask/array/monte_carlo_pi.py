# A course program: pi from random points.
import dask.array as da

xy = da.random.default_rng(0).uniform(0, 1, size=(100_000, 2), chunks=(10_000, 2))
inside = (xy ** 2).sum(axis=1) < 1
pi = 4 * inside.mean()
print(pi, pi.compute(), inside.chunks[0][:2], inside.sum().compute())
