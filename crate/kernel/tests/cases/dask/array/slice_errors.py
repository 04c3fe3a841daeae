# Indices that do not fit.
import dask.array as da
import numpy as np

x = da.ones((4, 5), chunks=2)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: x[4])
attempt(lambda: x[-5])
attempt(lambda: x[0, 0, 0])
attempt(lambda: x[[0, 7]])
attempt(lambda: x[:, [-9]])
attempt(lambda: x[[True, False]])
attempt(lambda: x['name'])
attempt(lambda: x[1.5])
attempt(lambda: x[[0, 1], [0, 1]])
attempt(lambda: x[..., ...])
attempt(lambda: x.blocks[5])
attempt(lambda: x.blocks[None])
attempt(lambda: x.blocks[[0], [1]])
attempt(lambda: x.vindex[0:2])
attempt(lambda: x.vindex[[9], [0]])
attempt(lambda: x[None, 5])
