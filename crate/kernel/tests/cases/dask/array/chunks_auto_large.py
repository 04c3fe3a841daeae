# Automatic chunks of large arrays, which are never computed.
import dask.array as da

for shape in [(10 ** 9,), (40000, 40000), (100000, 3), (3, 100000, 100), (2000, 2000, 2000), (5,)]:
    x = da.zeros(shape)
    print(x.shape, x.chunksize, x.numblocks, x.npartitions)
print(da.zeros((40000, 40000), dtype='f4').chunksize, da.zeros((40000, 40000), dtype='u1').chunksize)
print(da.zeros((40000, 40000), chunks=('auto', 1000)).chunksize, da.zeros((40000, 40000), chunks='32MiB').chunksize)
