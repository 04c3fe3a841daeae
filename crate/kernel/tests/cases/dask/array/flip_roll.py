# Turned round, rolled on.
import dask.array as da
import numpy as np

a = np.arange(15).reshape(3, 5)
x = da.from_array(a, chunks=2)
for own, want in [(da.flip(x), np.flip(a)), (da.flip(x, 0), np.flip(a, 0)), (da.flipud(x), np.flipud(a)), (da.fliplr(x), np.fliplr(a)),
                  (da.rot90(x), np.rot90(a)), (da.rot90(x, 2), np.rot90(a, 2)), (da.rot90(x, 3), np.rot90(a, 3)), (da.flip(x, (0, 1)), np.flip(a, (0, 1))),
                  (da.roll(x, 2), np.roll(a, 2)), (da.roll(x, 1, axis=0), np.roll(a, 1, axis=0)), (da.roll(x, (-1, 2), axis=(0, 1)), np.roll(a, (-1, 2), axis=(0, 1)))]:
    assert (own.compute() == want).all() and own.shape == want.shape
    print(own.chunks)
print(da.roll(da.arange(5, chunks=2), 1).compute(), np.flip(x).compute()[0])
