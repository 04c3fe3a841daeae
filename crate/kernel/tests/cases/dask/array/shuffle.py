# `shuffle`: groups of places of one axis, each in one chunk; `_chunks` that is set; gufunc as a class.
import numpy as np
import dask.array as da

arr = np.arange(16).reshape(2, 8)
x = da.from_array(arr, chunks=(2, 4))
y = x.shuffle([[6, 5, 2], [4, 1], [3, 0, 7]], axis=1)
print(y.chunks)
print(y.compute())
print(da.shuffle(x, [[1], [0]], axis=0).compute())
print(x.shuffle([[0], [1]], axis=0) is x or (x.shuffle([[0], [1]], axis=0).compute() == arr).all())
for bad in ([[0, 9]], [0, 1]):
    try:
        x.shuffle(bad, axis=1)
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)

z = da.arange(10, chunks=5)
z._chunks = ((np.nan, np.nan),)
print(z.shape, z.chunks, z[z > 6].compute())
z.compute_chunk_sizes()
print(z.shape, z.chunks)

import dask.array.gufunc
outer = da.gufunc(lambda a, b: np.einsum('i,j->ij', a, b), signature='(i),(j)->(i,j)', output_dtypes=float,
                  vectorize=False)
print(outer(da.ones(3, chunks=3), da.ones(2, chunks=2)).compute().shape)
