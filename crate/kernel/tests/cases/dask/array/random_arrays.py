# Parameters that are arrays, and wrong ones.
import dask.array as da
import numpy as np

rng = da.random.default_rng(0)
print(rng.normal(np.array([0.0, 100.0, 1000.0]), 0.001).compute().round(), rng.normal(da.arange(4, chunks=2), 1e-9).compute().round(), rng.poisson(da.array([0.0, 0.0]), size=(3, 2)).compute())
for action in [lambda: rng.choice(-1), lambda: rng.choice(3, size=2, p=[0.5, 0.6, 0.1]), lambda: rng.choice(3, size=2, p=[0.5, 0.5]), lambda: rng.choice(5, size=4, replace=False, chunks=2),
               lambda: rng.choice([[1, 2], [3, 4]]), lambda: rng.normal(size=(3,), chunks=(2, 2)), lambda: da.random.default_rng(1).integers(5, 1, size=3).compute()]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
