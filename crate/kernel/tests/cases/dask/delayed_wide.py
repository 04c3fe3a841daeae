from dask import delayed

def inc(x):
    return x + 1

parts = [delayed(inc)(i) for i in range(2000)]
total = delayed(sum)(parts)
print(total.compute(), len(total.dask))
