import dask
from dask import delayed

@delayed
def inc(x):
    return x + 1

with dask.config.set(scheduler='threads'):
    with dask.config.set(scheduler='sync', num_workers=1):
        print(dask.config.get('scheduler'), inc(1).compute())
    print(dask.config.get('scheduler'), inc(2).compute(num_workers=3))
print(dask.config.get('scheduler', None), inc(3).compute())
try:
    with dask.config.set(scheduler='sync'):
        raise RuntimeError('inside')
except RuntimeError as e:
    print(e, dask.config.get('scheduler', 'unset'))
