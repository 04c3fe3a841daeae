from dask import delayed

@delayed
def check(x):
    assert x > 0, 'x must be positive'
    return x

print(check(1).compute())
check(-1).compute()
