# Types of results are known before anything is computed.
import dask.array as da
import numpy as np

i, u, f, b = (da.ones(3, dtype=t, chunks=2) for t in ('i4', 'u1', 'f4', bool))
print((i + i).dtype, (i + u).dtype, (i + f).dtype, (u + 1).dtype, (f + 1.5).dtype, (b + b).dtype, (i / i).dtype)
print((u > 3).dtype, (f * i).dtype, da.sqrt(i).dtype, da.sqrt(f).dtype, i.sum().dtype, u.sum().dtype, f.sum().dtype)
print(i.mean().dtype, f.mean().dtype, b.sum().dtype, f.std().dtype, i.max().dtype, i.prod().dtype, b.any().dtype)
print(i.astype('f8').dtype, i.astype('i4') is i, i.astype(float).compute(), f.astype(np.int64), da.result_type(i, f))
for r in [i + u, u + 1, da.sqrt(f), f.mean(), u.sum(), i / i]:
    assert r.dtype == r.compute().dtype
try:
    f.astype(int, casting='safe')
except TypeError as error:
    print(error)
try:
    u + 300
except OverflowError as error:
    print('OverflowError', error)
