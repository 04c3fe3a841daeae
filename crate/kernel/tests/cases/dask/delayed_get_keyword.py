from dask import delayed
try:
    delayed(1).compute(get=len)
except TypeError as e:
    print(str(e).splitlines()[0])
