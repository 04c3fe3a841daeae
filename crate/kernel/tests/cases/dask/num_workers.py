"""num_workers= of a call and of dask.config, and numbers that make no sense."""

import dask
from dask import delayed

x = delayed(len)([1, 2])
print(x.compute(num_workers=1), x.compute(num_workers=0), x.compute(num_workers=None))
with dask.config.set(num_workers=1):
    print(x.compute(), dask.compute(x, x, num_workers=2))
try:
    x.compute(num_workers=-1)
except ValueError as error:
    print(error)
