# Norms of vectors and matrices.
import dask.array as da
import numpy as np

a = np.arange(12.0).reshape(3, 4) - 5
x = da.from_array(a, chunks=2)
for ord, axis in [(None, None), ('fro', None), (1, None), (np.inf, None), (-1, None), (None, 0), (2, 1), (1, 0), (3, 1), (np.inf, 1), (-np.inf, 0), (0, 1)]:
    own, want = da.linalg.norm(x, ord, axis), np.linalg.norm(a, ord, axis)
    assert np.allclose(own.compute(), want) and own.shape == np.shape(want), ord
print(da.linalg.norm(x).compute(), da.linalg.norm(x, axis=1).compute(), da.linalg.norm(x, axis=1, keepdims=True).shape, da.linalg.norm(x[0]).compute())
for action in [lambda: da.linalg.norm(x, 'fro', axis=0), lambda: da.linalg.norm(x, 7)]:
    try:
        print(action())
    except ValueError as error:
        print(error)
