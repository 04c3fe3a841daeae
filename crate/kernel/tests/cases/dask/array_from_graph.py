# An array over a graph that a program wrote itself.
import dask.array as da
import numpy as np

dsk = {('x', i, j): (np.full, (2, 3), i * 10 + j) for i in range(2) for j in range(2)}
x = da.Array(dsk, 'x', chunks=((2, 2), (3, 3)), dtype=int)
print(x, x.compute(), x.sum(axis=0).compute(), x[1, 4].compute())
v = da.Array({('v', 0): (np.arange, 3), ('v', 1): (np.arange, 3)}, 'v', chunks=((3, 3),), dtype=int)
print(v.compute(), (v + 1).sum().compute(), v.name)
