# Lazy values and lazy arrays in one graph.
import dask
import dask.array as da
import numpy as np
from dask import delayed

x = da.arange(10, chunks=4)
top = delayed(max)(x)
print(top.compute(), delayed(lambda a, b: a.sum() + b)(x, delayed(5)).compute(), (delayed(2) * x.sum()).compute())
total, again = dask.compute(x.sum(), delayed(lambda: 'text')())
print(total, again, delayed([x, x + 1]).compute()[1][:2], type(delayed(x).compute()).__name__)
y = da.from_delayed(delayed(np.arange)(4), (4,), int) + 1
print(y.compute(), delayed(len)(y).compute())
