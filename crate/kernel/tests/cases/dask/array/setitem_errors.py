# Assignments that do not fit.
import dask.array as da
import numpy as np

x = da.zeros((4, 4), chunks=2, dtype=int)


def attempt(index, value):
    try:
        x[index] = value
        print(x.compute().sum())
    except Exception as error:
        print(type(error).__name__, error)


attempt(9, 1)
attempt(0, [1, 2, 3])
attempt(0, np.nan)
attempt(0, np.inf)
attempt(da.ones((3, 3), dtype=bool), 1)
attempt((0, 0, 0), 1)
attempt(np.s_[:, [7]], 1)
x[0] = 2.9
print(x.compute()[0])
