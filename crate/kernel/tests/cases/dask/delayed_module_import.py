import dask
from dask.delayed import delayed, Delayed
print(dask.delayed is delayed, Delayed.__name__, Delayed.__module__)
print(dask.__version__)
