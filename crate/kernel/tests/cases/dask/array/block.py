# Put together as nested lists show.
import dask.array as da
import numpy as np

a, b = da.ones((2, 2), chunks=1, dtype=int), da.zeros((2, 3), chunks=2, dtype=int)
r = da.block([[a, b], [b, a]]) if False else da.block([[a, b], [b, a * 2]]) if a.shape[1] + b.shape[1] == 5 else None
print(r, r.compute(), da.block([a, b]).shape, da.block(a) is not None, da.block([1, 2, 3]).compute(), da.block([[1], [2]]).compute())
for arrays in [[], [[a], a], [(a, a)], [[a], [b]]]:
    try:
        print(da.block(arrays))
    except Exception as error:
        print(type(error).__name__, error)
