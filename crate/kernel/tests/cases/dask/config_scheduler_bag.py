import dask
import dask.bag as db
from dask import delayed
b = db.range(4, 2)
try:
    dask.compute(b, delayed(1))
except ValueError as e:
    print(e)
with dask.config.set(scheduler='sync'):
    print(dask.compute(b, delayed(1)))
