import dask
import dask.threaded

def inc(x):
    return x + 1

def add(x, y):
    return x + y

dsk = {'x': 1, 'y': (inc, 'x'), 'z': (add, 'y', 10)}
print(dask.get(dsk, 'z'), dask.get(dsk, ['x', 'y', 'z']), dask.get(dsk, [['x'], ['y', 'z']]))
print(dask.threaded.get(dsk, 'z'), dask.threaded.get(dsk, ['z', 'y']))
print(dask.get({'a': (sum, [1, 2, 3])}, 'a'))
