# Arrays that are there, cut into pieces; a copy is made of them.
import dask.array as da
import numpy as np

a = np.arange(10)
x = da.from_array(a, chunks=4)
print(x, x.chunks, x.compute())
a[0] = 100
print(x.compute()[0], a[0])
for chunks in ['auto', 3, (5,), -1, ((2, 8),), {0: 6}]:
    print(chunks, da.from_array(a, chunks=chunks).chunks)
print(da.from_array([[1, 2], [3, 4]]), da.from_array(5), da.from_array((1.5, 2.5)))
print(da.from_array(np.float32(3)).compute(), da.asarray([1, 2, 3]), da.asanyarray(a).npartitions)
print(da.asarray(x) is x, da.array([1, 2, 3]).compute(), da.asarray([x, x]).shape)
b = np.arange(24).reshape(2, 3, 4)
y = da.from_array(b, chunks=(1, 2, 3))
print(y.numblocks, y.chunks, (y.compute() == b).all())
print(da.from_array(a, name='mine', chunks=5).name, da.from_array(a, chunks=5).name == da.from_array(a, chunks=5).name)
