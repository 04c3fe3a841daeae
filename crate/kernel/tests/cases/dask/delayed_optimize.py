import dask
from dask import delayed

def f(x):
    return x + 1

a = delayed(f)(1, dask_key_name='a')
b = delayed(f)(a, dask_key_name='b')
o, = dask.optimize(b)
print(o.compute(), type(o).__name__, o.key)
o1, o2 = dask.optimize(a, b)
print(o1.compute(), o2.compute())
print(dask.optimize(1, 'x'))
(x, [y]), = dask.optimize((a, [b]))
print(x.compute(), y.compute())
