# NumPy's old generator.
import dask.array as da
import numpy as np

state = da.random.RandomState(7)
print(state.random_sample((2, 3), chunks=2).compute(), state.normal(0, 1, size=4, chunks=3).compute(), state.randint(0, 50, size=6, chunks=4).compute())
print(state.uniform(1, 2, size=3).compute(), state.choice(8, size=3).compute(), state.standard_normal(2).compute(), state.permutation(5).compute())
da.random.seed(3)
print(da.random.random(3).compute(), da.random.normal(5, 2, (4,), chunks=2).compute(), da.random.randint(10, size=3).compute(), da.random.random((2, 2), chunks=1).compute())
da.random.seed(3)
print(da.random.random(3).compute(), da.random.normal(loc=1, scale=0.1, size=2).compute(), da.random.exponential(size=2).compute(), da.random.random_integers(5, size=2).dtype)
print(da.random.normal(size=(3, 3)), da.random.poisson(3, size=(2,)), da.random.random((10, 10), chunks=3).numblocks)
