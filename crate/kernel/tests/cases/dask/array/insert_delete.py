# Elements put in and taken out.
import dask.array as da
import numpy as np

a = np.arange(12).reshape(3, 4)
x = da.from_array(a, chunks=2)
print(da.insert(x, 1, 99, axis=0).compute(), da.insert(x, [1, 3], -1, axis=1).compute(), da.insert(x, -1, da.array([7, 8, 9]), axis=1).compute())
print(da.delete(x, 1, axis=0).compute(), da.delete(x, [0, 2], axis=1).compute(), da.delete(x, slice(1, 3), axis=1).compute())
print(da.diff(x).compute(), da.diff(x, n=2, axis=1).compute(), da.diff(x, axis=0, prepend=0).compute()[0], da.ediff1d(x, to_end=[100]).compute())
