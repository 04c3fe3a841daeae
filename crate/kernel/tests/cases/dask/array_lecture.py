# What a first lesson on chunked arrays shows.
import dask.array as da
import numpy as np

x = da.ones((10000,), chunks=1000)
print(x.sum().compute(), x.npartitions)
y = da.sqrt(x) + da.sin(x)
print(y.mean().compute())

x = da.from_array(np.arange(100.0).reshape(10, 10), chunks=(4, 3))
y = (x + x.T)[::2, 5:].mean(axis=1)
print(y, y.compute())

n = da.arange(1_000_000, chunks=100_000, dtype=float)
print((n ** 2).mean().compute(), n.std().compute())

a = np.arange(35.0).reshape(5, 7) % 4 - 1
for chunks in [(5, 7), (1, 7), (5, 1), (2, 3), (3, 2), ((1, 4), (2, 2, 3)), 1]:
    d = da.from_array(a, chunks=chunks)
    same = [np.allclose(getattr(d, f)(axis=axis).compute(), getattr(a, f)(axis=axis))
            for f in ['sum', 'mean', 'std', 'var', 'min', 'max', 'any', 'all', 'prod']
            for axis in [None, 0, 1, (0, 1)]]
    same.append((d.argmin(axis=1).compute() == a.argmin(axis=1)).all())
    same.append((d.cumsum(axis=0).compute() == a.cumsum(axis=0)).all())
    same.append((d.T.compute() == a.T).all())
    same.append(np.allclose((d @ d.T).compute(), a @ a.T))
    print(chunks, all(same), len(same), d.argmax(axis=1).compute(), d.sum(split_every=2).compute())
