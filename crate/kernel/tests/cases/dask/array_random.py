# Random arrays: each chunk draws from a stream of its own; a seed fixes them all.
import dask.array as da

x = da.random.random((6,), chunks=3)
print(x, da.random.normal(size=(4, 4), chunks=2), da.random.randint(0, 5, size=4, chunks=2))
da.random.seed(1)
print(da.random.random(6, chunks=3).compute())
r = da.random.default_rng(1)
print(r, r.random(6, chunks=3).compute(), r.normal(0, 1, size=4, chunks=2).compute())
print(r.integers(0, 10, size=6, chunks=3).compute())
s = da.random.RandomState(3)
print(s.random_sample(6, chunks=3).compute(), s.normal(10, .1, size=(2, 2), chunks=1).compute())
n = 100_000
x, y = da.random.default_rng(7).random((2, n), chunks=(2, 10_000))
print(4 * ((x ** 2 + y ** 2) < 1).mean().compute())
y = x + 1
print((y == x + 1).all().compute())
