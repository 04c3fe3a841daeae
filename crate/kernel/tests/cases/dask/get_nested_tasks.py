import dask

def inc(x):
    return x + 1

dsk = {'x': 1, 'y': (sum, [(inc, 'x'), 'x', (inc, (inc, 'x'))]), ('p', 0): 5, ('p', 1): (inc, ('p', 0)), 'alias': 'y',
       'list': ['x', ('p', 1)], 'lit': (len, 'not a key')}
print(dask.get(dsk, 'y'), dask.get(dsk, ('p', 1)), dask.get(dsk, 'alias'), dask.get(dsk, 'list'), dask.get(dsk, 'lit'))
print(dask.get(dsk, [('p', 0), ('p', 1)]))
print(dask.threaded.get(dsk, ['alias', ('p', 1)]))
