# Results put in place of another array; only where a mask says so.
import dask.array as da
import numpy as np

x = da.arange(6, chunks=3, dtype=float)
y = da.zeros(6, chunks=3)
da.sqrt(x, out=y)
print(y.compute())
np.add(x, 10, out=y)
print(y.compute(), y.name.split('-')[0])
x += 1
x *= 2
print(x.compute())
z = da.zeros(6, chunks=2)
print(da.add(x, 1, where=x > 5, out=z).compute())
for action in [lambda: da.add(x, 1, out=da.zeros(5)), lambda: da.add(x, 1, out=np.zeros(6)), lambda: da.sqrt(x, foo=1),
               lambda: x + 'a']:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
