import dask

def fail(x):
    raise ValueError('no ' + str(x))

dsk = {'x': 1, 'y': (fail, 'x')}
try:
    dask.threaded.get(dsk, 'y')
except ValueError as e:
    print('ValueError', e)
dask.get(dsk, 'y')
