# Lists and arrays of places.
import dask.array as da
import numpy as np

a = np.arange(60).reshape(6, 10)
x = da.from_array(a, chunks=(2, 4))
for index in [np.s_[[1, 3]], np.s_[[5, 0, 5]], np.s_[:, [9, 2, 2, 0]], np.s_[[0, 1, 2, 3, 4, 5]], np.s_[[-1, -6]],
              np.s_[1:5, [3, 1]], np.s_[[2], 3], np.s_[3, [1, 2]], np.s_[[True, False] * 3], np.s_[:, np.arange(10) % 3 == 0],
              np.s_[np.array([4, 2])], np.s_[:, [4, 4, 4]], np.s_[::2, [0, 9]]]:
    own = x[index]
    want = a[index] if not (isinstance(index, list) and not index) else a[np.array([], dtype=int)]
    assert (own.compute() == want).all() and own.shape == want.shape, index
    print(own.shape, own.chunks)
print(da.take(x, [2, 0], axis=1).compute()[0], x[[1, 3]])
