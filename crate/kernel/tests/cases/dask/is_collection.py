# What is lazy and what is not.
import dask
import dask.array as da
import dask.bag as db
from dask import delayed
from dask.base import is_dask_collection

print([dask.is_dask_collection(x) for x in [da.ones(2), db.range(3, 2), delayed(1), 5, [delayed(1)], da.ones, None]], is_dask_collection(da.ones(1).sum()))
print(isinstance(delayed(1), dask.delayed.Delayed) if hasattr(dask.delayed, 'Delayed') else 'function', type(db.range(3, 2).sum()).__name__)
