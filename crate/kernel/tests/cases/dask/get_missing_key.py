import dask
try:
    dask.get({'x': 1}, 'y')
except KeyError as e:
    print('KeyError', e)
import dask.threaded
try:
    dask.threaded.get({'x': 1}, ['x', 'y'])
except KeyError as e:
    print('KeyError', e)
