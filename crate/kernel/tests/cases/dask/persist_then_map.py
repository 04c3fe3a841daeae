import dask
from dask import delayed

@delayed
def load(i):
    return list(range(i))

data = dask.persist(*[load(i) for i in range(4)])
print([len(d.dask) for d in data], dask.compute(*[delayed(sum)(d) for d in data]))
print(delayed(len)(list(data)).compute())
