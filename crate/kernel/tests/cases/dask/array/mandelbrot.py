# A course program: a picture, chunk by chunk.
import dask.array as da
import numpy as np


def escape(c, limit=20):
    z, steps = np.zeros_like(c), np.zeros(c.shape, dtype=int)
    for _ in range(limit):
        inside = abs(z) < 2
        z[inside] = z[inside] ** 2 + c[inside]
        steps[inside] += 1
    return steps


y, x = da.linspace(-1.2, 1.2, 24, chunks=8), da.linspace(-2, 0.6, 40, chunks=20)
c = x[None, :] + 1j * y[:, None]
steps = c.map_blocks(escape, dtype=int)
print(steps, c.dtype, steps.compute().sum(), steps.max().compute())
for row in steps[::4].compute():
    print(''.join(' .:-=+*#%@'[min(n // 2, 9)] for n in row))
