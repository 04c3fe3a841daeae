# A course program: a picture in tiles, blurred and counted.
import dask.array as da
import numpy as np

picture = (np.add.outer(np.arange(32) ** 2, np.arange(48) * 3) % 256).astype('u1')
x = da.from_array(picture, chunks=(16, 16))


def blur(block):
    block = block.astype(float)
    return sum(np.roll(np.roll(block, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1)) / 9


smooth = x.map_overlap(blur, depth=1, boundary='reflect', dtype=float)
print(smooth, smooth.mean().compute().round(6), smooth[5, 7].compute().round(6), smooth.chunks)
print((255 - x).dtype, (255 - x).max().compute(), x[::2, ::2].shape, da.coarsen(np.mean, x, {0: 4, 1: 4}).compute()[0, :3], da.histogram(x, bins=4, range=(0, 256))[0].compute())
print(da.stack([x, x, x], axis=-1).shape, x.rechunk(10).sum().compute(), da.pad(x, 1, mode='edge').shape, np.flipud(x)[0, :3].compute())
