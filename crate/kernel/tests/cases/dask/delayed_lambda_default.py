from dask import delayed
fs = [delayed(lambda x=i: x * 2) for i in range(3)]
print([f().compute() for f in fs], fs[0](5).compute())
