# Products of vectors and matrices.
import dask.array as da
import numpy as np

a, b = np.arange(12.0).reshape(3, 4), np.arange(20.0).reshape(4, 5)
x, y = da.from_array(a, chunks=2), da.from_array(b, chunks=(3, 2))
v, w = da.from_array(np.arange(4.0), chunks=3), da.from_array(np.arange(3.0), chunks=2)
for own, want in [(x @ y, a @ b), (x.dot(y), a @ b), (da.dot(x, v), a @ np.arange(4.0)), (x @ v, a @ np.arange(4.0)), (w @ x, np.arange(3.0) @ a), (v @ v, 14.0), (da.dot(v, v), 14.0),
                  (da.vdot(v, v), 14.0), (da.outer(w, v), np.outer(np.arange(3), np.arange(4.0))), (da.matmul(x, y), a @ b), (x @ b, a @ b), (a @ y, a @ b), (np.dot(x, y), a @ b), (np.matmul(x, y), a @ b),
                  (da.tensordot(x, y, axes=1), a @ b), (da.tensordot(x, x, axes=((0, 1), (0, 1))), (a * a).sum()), (da.tensordot(x, y, axes=([1], [0])), a @ b)]:
    assert np.allclose(own.compute(), want) and own.shape == np.shape(want)
    print(own, own.chunks)
s = da.ones((2, 3, 4), chunks=2)
print((s @ da.ones((2, 4, 5), chunks=3)).shape, (s @ da.ones((4, 2))).compute()[0, 0], da.matmul(da.ones(4), da.ones((3, 4, 2))).shape)
for action in [lambda: x @ x, lambda: x @ 5, lambda: da.matmul(x, 3), lambda: da.dot(x, w)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
