# Chunks as arrays of their own.
import dask.array as da
import numpy as np

x = da.from_array(np.arange(48).reshape(6, 8), chunks=(4, 3))
print(x.blocks.shape, x.blocks[0, 1].compute(), x.blocks[1], x.blocks[:, 0].shape, x.blocks[-1, -1].compute())
print(x.blocks[[0, 0]].shape, x.blocks[:, ::-1].chunks, x.blocks[0, [2, 0]].compute()[0], x.partitions[1, 1].compute())
print([b.shape for b in x.blocks.ravel()], x.blocks.size, x.blocks == x.blocks)
print(sum(b.sum().compute() for b in x.blocks.ravel()), x.sum().compute())
