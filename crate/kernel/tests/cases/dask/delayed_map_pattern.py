import dask
from dask import delayed

lazy = dask.delayed
results = dask.compute(*map(lazy(lambda x: x ** 2), range(5)))
print(results)
print(dask.compute(*(lazy(pow)(b, e) for b in (2, 3) for e in (1, 2))))
squares = {n: lazy(pow)(n, 2) for n in range(4)}
print(dask.compute(squares)[0])
