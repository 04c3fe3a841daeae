# Chunks that do not fit.
import dask.array as da
import numpy as np


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


a = np.arange(12).reshape(3, 4)
attempt(lambda: da.from_array(a, chunks=(1, 2, 3)))
attempt(lambda: da.from_array(a, chunks=((1, 1), (2, 2))))
attempt(lambda: da.from_array(a, chunks=((), (4,))))
attempt(lambda: da.from_array(a, chunks=None))
attempt(lambda: da.from_array(a, chunks=((1, 2), (5,))))
attempt(lambda: da.from_array(da.ones(3)))
attempt(lambda: setattr(da.ones(3), 'chunks', (1, 1, 1)))
attempt(lambda: da.ones((3, 4), chunks=((3,), (4, 1))))
attempt(lambda: da.ones((3, 4), chunks=('10 parsecs', 1)))
attempt(lambda: da.ones((3, 4), chunks=('1 kB', '2 kB')))
