# How many there are of each.
import dask.array as da
import numpy as np

a = np.arange(100) * 37 % 101 / 10
x = da.from_array(a, chunks=30)
h, bins = da.histogram(x, bins=5, range=[0, 10])
print(h, h.compute(), bins, type(bins).__name__, (h.compute() == np.histogram(a, bins=5, range=[0, 10])[0]).all())
h, bins = da.histogram(x, bins=[0, 1, 5, 10])
print(h.compute(), bins, h.chunks)
h, bins = da.histogram(x, bins=np.linspace(0, 10, 4), density=True)
print(h.compute().round(6), type(bins).__name__, np.histogram(x, bins=3, range=(0, 9))[0].compute())
print(da.histogram(x, bins=2, range=(0, 10), weights=da.ones(100, chunks=30) * 2)[0].compute())
c, ex, ey = da.histogram2d(x, x / 2, bins=2, range=((0, 10), (0, 10)))
print(c.compute(), ex.compute(), ey.shape)
c, edges = da.histogramdd((x, x), bins=[2, 3], range=((0, 10), (0, 10)))
print(c.compute(), [e.compute().round(3).tolist() for e in edges])
for action in [lambda: da.histogram(x), lambda: da.histogram(x, bins=5), lambda: da.histogram(x, bins=5, range=3), lambda: da.histogram(x, bins=5, range=(1, 2, 3)),
               lambda: da.histogram(x, bins=5, range=(0, 1), weights=da.ones(100, chunks=7)), lambda: da.histogram(x, bins=[[1, 2]]), lambda: da.histogram(x, bins=5, range=(0, 1), normed=True)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
