import dask
from dask import delayed

@delayed
def make():
    return {'a': [1, 2], 'b': {'c': (3, 4)}}

m = make()
x, y = dask.compute(m['a'], m['b']['c'])
print(x, y)
x.append(3)
print(m['a'].compute())
