from dask.delayed import Delayed

def inc(x):
    return x + 1

d = Delayed('z', {'x': 1, 'y': (inc, 'x'), 'z': (inc, 'y')})
print(d.compute(), d.key)
print((d + 1).compute())
