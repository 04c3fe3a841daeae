import dask
from dask import delayed

order = []

def note(x):
    order.append(x)
    return x

with dask.config.set(scheduler='sync'):
    print(delayed(sum)([delayed(note)(i) for i in range(4)]).compute())
    print(dask.config.get('scheduler'), sorted(order))
print(dask.config.get('scheduler', None))
dask.config.set(scheduler='synchronous')
print(dask.config.get('scheduler'))
with dask.config.set({'scheduler': 'threads', 'num_workers': 2}):
    print(dask.config.get('scheduler'), dask.config.get('num_workers'))
    print(delayed(sum)([1, 2]).compute())
print(dask.config.get('scheduler'), dask.config.get('num_workers', 'unset'))
