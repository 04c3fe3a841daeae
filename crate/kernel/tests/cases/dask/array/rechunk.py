# The same array in other chunks.
import dask.array as da
import numpy as np

a = np.arange(60).reshape(6, 10)
x = da.from_array(a, chunks=(4, 3))
for chunks in [3, (2, 5), -1, (6, -1), (-1, 1), {0: 2}, {1: -1}, {-1: 4}, ((1, 5), (7, 3)), (None, 5), 'auto', (2, 'auto'), {0: 'auto', 1: 1}]:
    y = x.rechunk(chunks)
    assert (y.compute() == a).all()
    print(chunks, y.chunks)
print(x.rechunk((4, 3)) is x, x.rechunk(2), len(x.rechunk(2).dask.layers), da.rechunk(x, 5).chunks)
print(da.ones((100, 100), chunks=10).rechunk(block_size_limit=8000).chunks, da.ones(100, chunks=((30, 30, 30, 10),)).rechunk(chunks=30, balance=True).chunks)
print(da.ones(1000, chunks=10).rechunk('800B').chunks, da.zeros((0, 3)).rechunk(2).chunks)
for chunks in [(3,), ((3, 4), 10), (2, 2, 2), {5: 1}]:
    try:
        print(x.rechunk(chunks).chunks)
    except Exception as error:
        print(type(error).__name__, error)
