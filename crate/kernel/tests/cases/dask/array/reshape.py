# Other shapes, and the chunks that come of them.
import dask.array as da
import numpy as np

for shape, chunks, new in [((12,), 4, (3, 4)), ((12,), 5, (3, 4)), ((3, 4), (2, 2), (12,)), ((3, 4), (1, 4), (12,)), ((4, 6), (2, 3), (2, 2, 6)),
                           ((2, 3, 4), (1, 2, 2), (6, 4)), ((2, 3, 4), (1, 2, 2), (2, 12)), ((10, 10), 3, (100,)), ((100,), 30, (10, 10)), ((9, 4), (2, 4), (36,)),
                           ((4, 1, 6), (2, 1, 3), (4, 6)), ((4, 6), 3, (4, 1, 6)), ((6, 4), (2, 4), (3, 2, 4)), ((8,), 8, (2, 2, 2)), ((1, 6), 2, (6,)),
                           ((2, 6), (1, 6), (-1,)), ((6, 6), (6, 1), (36,))]:
    a = np.arange(np.prod(shape)).reshape(shape)
    x = da.from_array(a, chunks=chunks)
    own = x.reshape(new)
    assert (own.compute() == a.reshape(new)).all()
    print(shape, chunks, new, own.chunks)
x = da.arange(12, chunks=4)
print(x.reshape(3, 4), x.reshape(3, 4).ravel(), x.reshape(-1) is x, x.reshape((4, 3)).flatten().chunks, x.reshape(3, -1).shape)
for new in [(5, 5), (-1, -1), (7, -1)]:
    try:
        print(x.reshape(new))
    except Exception as error:
        print(type(error).__name__, error)
try:
    da.ones((6, 5, 4), chunks=(3, 2, 2)).reshape(4, 5, 6)
except NotImplementedError as error:
    print(str(error)[:60])
