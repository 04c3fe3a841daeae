import dask
from dask import delayed

def f(x):
    return x

with dask.config.set(delayed_pure=True):
    print(delayed(f)(1).key == delayed(f)(1).key)
print(delayed(f)(1).key == delayed(f)(1).key)
