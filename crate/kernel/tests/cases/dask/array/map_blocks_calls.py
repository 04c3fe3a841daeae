# The function sees small arrays first, to learn the type.
import dask
import dask.array as da
import numpy as np

x = da.arange(4, chunks=2)


def shown(block):
    print('called with', block.shape)
    return block + 1


y = x.map_blocks(shown)
print('built', y.dtype)
print(y.compute(scheduler='synchronous'))
y = x.map_blocks(shown, dtype=int)
print('built')
y = x.map_blocks(shown, meta=np.array((), dtype=int))
print('built', y.dtype)
