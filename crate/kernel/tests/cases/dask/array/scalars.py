# Arrays of one element as numbers.
import dask.array as da
import numpy as np

x = da.arange(5, chunks=2)
s = x.sum()
print(int(s), float(s), complex(s), bool(s), [10, 20, 30][da.array(1)], s.compute(), type(s.compute()).__name__)
print(np.asarray(x), np.array(x), np.asarray(s), list(x.compute()), [int(i) for i in x])
print(x[3].compute(), round(float(x.mean()), 2), bool(da.array([0])), sum(x).compute())
for action in [lambda: bool(x), lambda: int(x), lambda: float(x), lambda: len(s), lambda: iter(s).__next__()]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
