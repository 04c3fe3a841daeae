import dask
from dask import delayed
print(dask.compute(delayed(i) for i in range(3)))
print(dask.compute([delayed(i) for i in range(3)]))
print(dask.compute(*(delayed(i) + 1 for i in range(3))))
print(dask.compute(*[delayed(i) for i in range(3)], scheduler='sync'))
