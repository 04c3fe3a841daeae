# Arrays of one value.
import dask.array as da
import numpy as np

print(da.ones(5).compute(), da.zeros((2, 3), dtype=int).compute(), da.full((2, 2), 7).compute())
print(da.full(3, 1.5), da.full((2,), True).dtype, da.full(3, 1, dtype='f4').dtype, da.empty((3, 4), chunks=2))
print(da.ones((4, 4), chunks=2, dtype=np.int32), da.ones([3, 4], chunks=(2, 2)).numblocks, da.ones(()).compute())
x = da.ones((4, 6), chunks=(2, 3), dtype='f4')
print(da.ones_like(x), da.zeros_like(x, dtype=int), da.full_like(x, 9).compute()[0], da.empty_like(x))
print(da.zeros_like(x, chunks=(4, 6)).chunks, da.ones_like(x, shape=(3,)).compute(), da.zeros_like(np.arange(3)))
