# The same numbers for the same seed and the same chunks.
import dask.array as da
import numpy as np

rng = da.random.default_rng(42)
x = rng.random((6, 4), chunks=(4, 2))
print(x, x.compute())
print(rng.normal(10, 2, size=5, chunks=2).compute(), rng.integers(0, 100, size=(2, 5), chunks=3).compute(), rng.standard_normal(3).compute())
print(rng.uniform(-1, 1, (4,), chunks=2).compute(), rng.exponential(2.0, size=3).compute(), rng.poisson(5, size=4, chunks=2).compute(), rng.binomial(10, 0.5, size=4, chunks=3).compute())
print(rng.choice(10, size=6, chunks=3).compute(), rng.choice([10, 20, 30], size=4, p=[0.1, 0.2, 0.7]).compute(), rng.choice(5, size=5, replace=False).compute())
print((da.random.default_rng(1).random(10, chunks=5).compute() == da.random.default_rng(1).random(10, chunks=5).compute()).all(), str(rng))
print((da.random.default_rng(1).random(10, chunks=5).compute() == da.random.default_rng(1).random(10, chunks=2).compute()).all())
y = rng.normal(size=(10, 10), chunks=5)
print((y.compute() == y.compute()).all(), y.dtype, rng.integers(5, size=2, dtype='u1').dtype, rng.random().compute() < 1)
print(rng.permutation(8).compute(), rng.permutation(da.arange(6, chunks=3)).compute(), rng.integers(3, size=4, endpoint=True).compute())
