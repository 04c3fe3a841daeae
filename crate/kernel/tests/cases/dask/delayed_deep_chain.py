from dask import delayed

def inc(x):
    return x + 1

d = delayed(0)
for _ in range(3000):
    d = delayed(inc)(d)
print(d.compute(), len(d.dask))
