# Arrays know their shape, type and chunks before anything is computed.
import dask
import dask.array as da
import numpy as np

x = da.ones((10, 10), chunks=(5, 5))
y = da.arange(12, chunks=5)
for a in [x, x + 1, x.sum(), x.mean(axis=0), x.std(), x.var(), x.T, x[1:], x[0], x.rechunk(3), x.astype(int),
          da.sqrt(x), np.sqrt(x), x @ x, x.dot(x), da.concatenate([x, x]), da.stack([x, x]),
          x.map_blocks(lambda b: b * 2), da.from_array(np.arange(10), chunks=3), da.where(x > 0, x, 0),
          abs(x), -x, x.min(), x.max(), x.any(), x.all(), x.prod(), x.argmin(), x.argmax(axis=1), x.cumsum(axis=0),
          da.clip(x, 0, 1), x.round(), da.zeros(5, chunks=2), da.full((5,), 3, chunks=2),
          da.linspace(0, 1, 5, chunks=2), da.eye(4, chunks=2), da.arange(5), x.blocks[0], x.blocks[0, 1],
          x > 1, x ** 2, x // 2, x[::-1], x[:, None], x[..., 0], da.maximum(x, 2), da.isnan(x), x.persist(),
          x.sum(axis=0, keepdims=True), y % 3, 2 - y, da.from_array([1, 2, 3]),
          da.from_delayed(dask.delayed(np.ones)(3), (3,), float)]:
    print(a)
print(x.chunks, x.chunksize, x.numblocks, x.npartitions, x.ndim, x.size, x.nbytes, x.itemsize, len(x))
print(da.ones((20000, 20000)).chunks, da.ones(10).chunks)
print(da.ones((7, 4), chunks=(3, -1)).chunks, da.ones((7, 4), chunks=((3, 4), 2)).chunks)
print(da.ones((100,), chunks={0: 30}).chunks, da.ones((4,), chunks=(1, 3)).chunks)
print(da.exp(1), da.asarray(x) is x)
