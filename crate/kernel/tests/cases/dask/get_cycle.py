import dask

def inc(x):
    return x + 1

dsk = {'x': (inc, 'y'), 'y': (inc, 'x')}
try:
    dask.get(dsk, 'x')
except RuntimeError as e:
    print('RuntimeError', str(e).splitlines()[0])
