import dask
from dask import delayed
with dask.annotate(priority=10):
    a = delayed(1) + 1
print(a.compute())
