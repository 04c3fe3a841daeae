# Notes on tasks change nothing here.
import dask
import dask.array as da
from dask import delayed

with dask.annotate(priority=10, retries=2):
    x = da.ones(4, chunks=2)
    d = delayed(abs)(-2)
print(x.sum().compute(), d.compute())
with dask.annotate(workers=['a']):
    with dask.annotate(resources={'GPU': 1}):
        print(delayed(lambda: 'done')().compute())
