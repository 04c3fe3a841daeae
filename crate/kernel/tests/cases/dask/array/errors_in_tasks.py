# A chunk that fails while it is computed.
import dask.array as da
import numpy as np

x = da.arange(10, chunks=3)


def broken(block):
    if block[0] == 3:
        raise ValueError(f'chunk starts at {block[0]}')
    return block


y = x.map_blocks(broken, dtype=int)
for scheduler in ['synchronous', 'threads']:
    try:
        y.sum().compute(scheduler=scheduler)
    except ValueError as error:
        print(type(error).__name__, error)
print(x.sum().compute(), y[:3].compute(), y[6:].compute())
wrong = da.from_delayed(__import__('dask').delayed(np.ones)(3), (5,), float)
print(wrong.shape, wrong.compute().shape)
