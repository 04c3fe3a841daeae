# A scheduler of one's own.
import dask
from dask import delayed


def mine(dsk, keys, **kwargs):
    print(sorted(kwargs))
    return dask.get(dsk, keys)


a = delayed(abs)(-1) + delayed(abs)(-2)
print(a.compute(scheduler=mine), a.compute(scheduler=mine, extra=1))
print(dask.get({'x': 1, 'y': (sum, ['x', 5])}, 'y'), dask.get({'x': (abs, -2), 'y': (pow, 'x', 3)}, ['x', 'y', ['x']]))
