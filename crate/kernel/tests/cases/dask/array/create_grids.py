# Coordinates.
import dask.array as da
import numpy as np

x, y = da.meshgrid(da.arange(4, chunks=2), da.arange(3, chunks=2))
print(x, x.chunks, x.compute(), y.compute(), sep='\n')
x, y = da.meshgrid(da.arange(4, chunks=2), [10, 20], indexing='ij', sparse=True)
print(x.shape, y.shape, (x + y).compute())
print(da.indices((2, 3), chunks=(1, 2)).compute())
print(da.fromfunction(lambda i, j: i * 10 + j, shape=(3, 4), chunks=2).compute())
print(da.fromfunction(lambda i, j: i + j, shape=(2, 2), dtype=int, chunks=(1, 1)))
try:
    da.meshgrid(da.arange(3), indexing='zz')
except ValueError as error:
    print(error)
