# A function of each chunk and some of its neighbours.
import dask.array as da
import numpy as np

a = np.arange(12.0) ** 2
x = da.from_array(a, chunks=4)


def slope(block):
    return block - np.roll(block, 1)


print(x.map_overlap(slope, depth=1, boundary='none').compute(), da.map_overlap(slope, x, depth=1, boundary='reflect', dtype=float))
for boundary in ['reflect', 'periodic', 'nearest', 'none', 0, 100.5]:
    print(boundary, x.map_overlap(lambda b: b + np.roll(b, 1), depth=1, boundary=boundary).compute())
m = da.from_array(np.arange(36).reshape(6, 6), chunks=3)


def around(block):
    return block + np.roll(block, 1, 0) + np.roll(block, 1, 1)


print(m.map_overlap(around, depth=1, boundary='periodic').compute())
print(m.map_overlap(around, depth={0: 1, 1: 0}, boundary={0: 'reflect'}).chunks, m.map_overlap(lambda b: b, depth=(0, 2)).compute()[0], m.map_overlap(lambda b: b, depth=2, trim=False, boundary='none').shape)
print(da.map_overlap(lambda p, q: p + q, m, m, depth=1, boundary='none').compute()[0], x.map_overlap(slope, depth=0).compute()[0])
print(da.overlap.overlap(m, depth=1, boundary='nearest').compute()[:2], da.overlap.overlap(x, depth=2, boundary='periodic').chunks)
