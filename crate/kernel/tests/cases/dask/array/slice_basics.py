# Slices and numbers.
import dask.array as da
import numpy as np

a = np.arange(70).reshape(7, 10)
x = da.from_array(a, chunks=(3, 4))
for index in [np.s_[:], np.s_[2], np.s_[-1], np.s_[1:4], np.s_[::2], np.s_[::-1], np.s_[5:1:-2], np.s_[:, 3], np.s_[2:5, 3:8],
              np.s_[..., 1], np.s_[1, ...], np.s_[None], np.s_[:, None], np.s_[1, None, ::3], np.s_[3, 4], np.s_[-2:, -3:],
              np.s_[10:], np.s_[:100], np.s_[2:2], np.s_[::-3, ::4], np.s_[6:0:-1, 9::-2], np.s_[..., None], np.s_[np.int64(2)]]:
    own = x[index]
    assert (own.compute() == a[index]).all() and own.shape == a[index].shape, index
    print(index, own.shape, own.chunks)
print(x[:] is x, x[0:7].chunks, x[2], x[1:4, ::2])
