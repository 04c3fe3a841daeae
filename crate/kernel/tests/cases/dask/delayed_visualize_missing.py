from dask import delayed
x = delayed(1)
print(callable(x.visualize), callable(x.compute), callable(x.persist))
