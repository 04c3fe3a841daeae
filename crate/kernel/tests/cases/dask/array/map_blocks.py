# A function of each chunk.
import dask.array as da
import numpy as np

x = da.arange(10, chunks=4)
print(x.map_blocks(lambda block: block * 2).compute(), da.map_blocks(np.add, x, 10).compute(), x.map_blocks(np.sqrt))


def double(block, by=2):
    return block * by


print(x.map_blocks(double), x.map_blocks(double, by=5).compute(), x.map_blocks(double, dtype='f8').dtype, x.map_blocks(double, name='mine').name, x.map_blocks(double, token='tok').name[:4])
m = da.ones((4, 6), chunks=(2, 3))
print(m.map_blocks(lambda b: b.sum(axis=1), drop_axis=1).compute(), m.map_blocks(lambda b: b[:, :, None], new_axis=2, chunks=((2, 2), (3, 3), (1,))))
print(m.map_blocks(lambda b: b[:1], chunks=(1, 3)), m.map_blocks(lambda b: np.array([[b.sum()]]), chunks=(1, 1)).compute())
print(da.map_blocks(lambda a, b: a + b, m, da.arange(6, chunks=3)).compute()[0], m.map_blocks(lambda b: b.astype('i4')).dtype)
print(da.map_blocks(lambda a, b: (a + b)[:, None], x, x, new_axis=1, chunks=(x.chunks[0], (1,))).shape)
print(x.map_blocks(lambda b: np.array([b.size]), chunks=(1,)).compute(), x.map_blocks(np.cumsum).compute())
