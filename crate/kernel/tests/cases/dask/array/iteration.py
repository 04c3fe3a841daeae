# A loop over an array is one over its rows.
import dask.array as da

x = da.arange(6, chunks=2).reshape(3, 2)
for row in x:
    print(row, row.compute())
a, b, c = x
print(b.compute(), len(x), len(list(x)), [row.sum().compute() for row in x])
print(2 in da.arange(3).compute(), max(x.compute().ravel()))
