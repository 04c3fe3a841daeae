# What is wrong is said at once, before anything is computed.
import dask.array as da
import numpy as np

x = da.ones((10, 10), chunks=(5, 5))
y = da.arange(12, chunks=5)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: bool(x))
attempt(lambda: bool(x.sum()))
attempt(lambda: float(x))
attempt(lambda: x[20])
attempt(lambda: x[1, 2, 3])
attempt(lambda: x['a'])
attempt(lambda: x[1.5])
attempt(lambda: x.sum(axis=2))
attempt(lambda: x.mean(axis=-5))
attempt(lambda: x.sum(axis='rows'))
attempt(lambda: x + da.ones(7, chunks=2))
attempt(lambda: x + 'a')
attempt(lambda: x.rechunk((3,)))
attempt(lambda: x.rechunk(((5, 4), 5)))
attempt(lambda: da.from_array(np.arange(4), chunks=((1, 2),)))
attempt(lambda: da.from_array(np.ones((4, 4)), chunks=(2,)))
attempt(lambda: da.from_array(np.arange(3), chunks=None))
attempt(lambda: x.reshape(7))
attempt(lambda: x.reshape(-1, -1))
attempt(lambda: da.concatenate([x, y]))
attempt(lambda: da.stack([x, y]))
attempt(lambda: x.transpose((0, 0)))
attempt(lambda: x.blocks[5])
attempt(lambda: x.nosuch)
attempt(lambda: len(x.sum()))
attempt(lambda: x.map_blocks(5))
attempt(lambda: da.where(x, 1))
attempt(lambda: da.full((2,), [1, 2]))
attempt(lambda: x.astype(int, casting='safe'))


def broken(block):
    if block.shape == (5, 5):
        raise RuntimeError('this chunk is broken')
    return block


attempt(lambda: x.map_blocks(broken, dtype=float).compute())
print(x.sum().compute())
