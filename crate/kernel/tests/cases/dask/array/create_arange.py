# Evenly spaced numbers.
import dask.array as da
import numpy as np

for args in [(5,), (2, 10), (0, 10, 3), (10, 0, -3), (0, 1, 0.25), (5, 5), (3.0,), (1, 2, 0.3)]:
    x = da.arange(*args, chunks=2)
    print(args, x.dtype, x.chunks, x.compute())
print(da.arange(10, dtype='f4', chunks=4), da.arange(10, chunks=4).npartitions, da.arange(0).compute())
print(da.linspace(0, 1, 5, chunks=2).compute(), da.linspace(0, 10, 11, chunks=5), da.linspace(1, 2, 4, endpoint=False).compute())
x, step = da.linspace(0, 2, 5, retstep=True, chunks=3)
print(x.compute(), step, da.linspace(0, 9, 10, dtype=int, chunks=4).compute())
try:
    da.arange()
except TypeError as error:
    print(error)

# Whole numbers of more digits than a float has.
for part in [(2**62, 2**62 + 10, 2), (-2**63, -2**63 + 9, 3), (2**63 - 10, 2**63 - 1), (9, 0, -4), (-2**63, 2**63 - 1, 2**62)]:
    print(np.arange(*part), da.arange(*part, chunks=3).compute(), da.arange(*part, chunks=3).chunks)
try:
    da.arange(0, 5, 0)
except ZeroDivisionError as error:
    print(error)
