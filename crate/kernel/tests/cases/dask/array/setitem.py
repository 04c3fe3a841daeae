# Assigning to parts; the array is another one afterwards.
import dask.array as da
import numpy as np

a = np.zeros((5, 6), dtype=int)
x = da.zeros((5, 6), chunks=(2, 4), dtype=int)
for index, value in [(np.s_[0], 1), (np.s_[:, 2], [1, 2, 3, 4, 5]), (np.s_[1:3, 3:], 7), (np.s_[[4, 1]], np.arange(6)), (np.s_[-1, -1], 99),
                     (np.s_[::-2, 0], [10, 20, 30]), (np.s_[..., 4], np.arange(5)[::-1]), (np.s_[2:2], 5)]:
    x[index] = value
    a[index] = value
    assert (x.compute() == a).all(), index
print(x, x.compute())
x[x > 6] = 0
print(x.compute(), x.chunks)
y = x.copy()
y[0, 0] = -5
print(y[0, 0].compute(), x[0, 0].compute())
z = da.arange(6, chunks=2)
z[z % 2 == 0] = -z[z % 2 == 0] if False else -1
z[da.array([True, False, False, False, False, True])] = 50
z[1:3] = da.array([70, 80])
print(z.compute())

# Lazy places, counted from the end.
x = da.zeros((4, 6), chunks=(2, 3), dtype=int)
x[da.from_array(np.array([0, -1]), chunks=1)] = 7
x[da.where(da.arange(3, chunks=1) < 2)[0] - 4, 2] = [1, 2]
print(x.compute())
