# Functions that fail, and arguments that do not fit.
import dask.array as da
import numpy as np

x = da.ones((4, 4), chunks=2)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split('\n')[0])


def broken(block):
    raise RuntimeError('no such thing')


attempt(lambda: x.map_blocks(broken))
attempt(lambda: x.map_blocks(broken, dtype=float).compute())
attempt(lambda: x.map_blocks(5))
attempt(lambda: x.map_blocks(lambda b: b, drop_axis=7))
attempt(lambda: x.map_blocks(lambda b: b, chunks=(1, 2, 3, 4), new_axis=[9, 12]))
attempt(lambda: x.map_blocks(lambda b: b, chunks=(2,)))
attempt(lambda: da.map_blocks(lambda a, b: a + b, x, da.ones(6, chunks=4)).compute())
attempt(lambda: x.map_blocks(lambda b: b, nosuch=3))
