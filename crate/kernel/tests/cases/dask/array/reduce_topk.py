# The largest and the smallest.
import dask.array as da
import numpy as np

a = np.arange(40).reshape(4, 10) * 17 % 41
x = da.from_array(a, chunks=(2, 4))
print(x.topk(3).compute(), x.topk(-2, axis=1).compute(), x.topk(2, axis=0).compute(), x.topk(3), x.topk(3).chunks)
print(x.argtopk(2).compute(), x.argtopk(-1, axis=0).compute(), da.topk(x.ravel(), 4).compute(), x.topk(20).compute().shape)
