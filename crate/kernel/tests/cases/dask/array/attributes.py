# What an array knows of itself.
import dask.array as da

x = da.zeros((10, 7), chunks=(4, 3), dtype='f4')
print(x.shape, x.ndim, x.size, x.dtype, x.itemsize, x.nbytes, x.chunks, x.chunksize, x.numblocks, x.npartitions, len(x))
print(x.blocks.shape, x.blocks.size, x.partitions.shape, x.T.shape, x.name[:11], type(x).__name__, type(x).__module__)
s = x.sum()
print(s.shape, s.ndim, s.size, s.chunks, s.numblocks, s.npartitions, s.nbytes, s.chunksize)
print([isinstance(x, da.Array), isinstance(5, da.Array)], x.real.dtype, x._meta.shape)
e = da.zeros((0, 3), chunks=2)
print(e, e.chunks, e.compute().shape, e.sum().compute())
