# Results that take another array's place.
import dask.array as da
import numpy as np

x = da.arange(12, chunks=5).reshape(3, 4)
y = da.zeros(4, chunks=2, dtype=int)
x.sum(axis=0, out=y)
print(y.compute(), y.chunks)
z = da.zeros((), dtype=int)
print(x.max(out=z) is z, z.compute(), x.argmax(axis=1, out=da.zeros(3, dtype=int)).compute())
for action in [lambda: x.sum(axis=0, out=da.zeros(9)), lambda: x.sum(out=np.zeros(()))]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
