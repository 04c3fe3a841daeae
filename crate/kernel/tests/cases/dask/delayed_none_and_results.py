from dask import delayed

@delayed
def nothing():
    pass

@delayed
def check(x):
    return x is None

print(nothing().compute(), check(nothing()).compute())
