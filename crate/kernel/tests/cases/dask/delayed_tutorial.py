import dask
from dask import delayed
from time import sleep

def inc(x):
    sleep(0.001)
    return x + 1

def add(x, y):
    sleep(0.001)
    return x + y

x = delayed(inc)(1)
y = delayed(inc)(2)
z = delayed(add)(x, y)
print(type(z).__name__, repr(z).split('-')[0])
print(z.compute())
print(len(z.dask), len(x.dask))
