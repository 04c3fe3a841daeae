# Chunks that do not agree are cut until they do.
import dask.array as da

a, b = da.ones(10, chunks=((5, 2, 3),)), da.ones(10, chunks=((2, 3, 5),))
print((a + b).chunks, (a + da.ones(10)).chunks, (a + da.ones(1)).chunks)
chunks, arrays = da.unify_chunks(a, 'i', b, 'i')
print(chunks, [x.chunks for x in arrays])
chunks, arrays = da.unify_chunks(da.ones((4, 4), chunks=2), 'ij', da.ones(4, chunks=3), 'j')
print(chunks['i'], chunks['j'], arrays[1].chunks)
