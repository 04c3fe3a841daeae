# Reductions that can't be made.
import dask.array as da
import numpy as np

x = da.ones((4, 4), chunks=2)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: x.sum(axis=2))
attempt(lambda: x.sum(axis=(0, 5)))
attempt(lambda: x.sum(axis='a'))
attempt(lambda: x.sum(split_every='a'))
attempt(lambda: x.argmin(axis=(0, 1)))
attempt(lambda: da.zeros((0,)).max())
attempt(lambda: da.zeros((0, 3)).min(axis=0))
attempt(lambda: da.nanmax(da.zeros(0)))
attempt(lambda: da.median(x))
attempt(lambda: x.cumsum(axis=3))
attempt(lambda: x.cumsum(axis=0, method='magic'))
attempt(lambda: x.moment(-1))
attempt(lambda: da.percentile(da.array(5), 50))
attempt(lambda: da.quantile(x, 0.5))
