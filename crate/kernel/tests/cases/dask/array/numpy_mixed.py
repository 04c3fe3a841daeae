# Lazy arrays and NumPy's together.
import dask.array as da
import numpy as np

a = np.arange(6.0)
x = da.from_array(a, chunks=4)
for r in [x + a, a + x, a * x, a - x, a / (x + 1), a ** 2 + x, np.float64(2) * x, x > a, a > x, np.int32(3) + x, x @ a, a @ x, [1, 2, 3, 4, 5, 6] * x, x * [1, 2, 3, 4, 5, 6]]:
    print(type(r).__name__, r.dtype, r.compute().sum())
print((a == x).compute().all(), np.array_equal(x, a), np.allclose(x, a))
m = np.ones((2, 6)) + x
print(m, m.chunks, m.compute().shape)
