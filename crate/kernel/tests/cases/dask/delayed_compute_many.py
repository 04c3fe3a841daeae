import dask
from dask import delayed

@delayed
def inc(x):
    return x + 1

a, b = inc(1), inc(2)
print(dask.compute(a, b))
print(dask.compute(a, 5, 'x', None))
print(dask.compute([a, b], {'k': a}, (b, 3)))
print(dask.compute(1, 2))
print(dask.compute())
print(dask.compute({a.key: 1}, [[a, [b]]]) == ({a.key: 1}, [[2, [3]]]))
