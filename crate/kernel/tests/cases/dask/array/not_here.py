# What Dask has and this place does not.
import dask.array as da
import numpy as np

x = da.ones((4, 2), chunks=2) + da.eye(4, chunks=2)[:, :2]
for action in [lambda: da.store(x, np.zeros((4, 2)), compute=False).shape, lambda: da.pad(x, 1, mode='mean').shape]:
    try:
        print(action())
    except NotImplementedError as error:
        print(type(error).__name__)
