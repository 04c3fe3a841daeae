from dask import delayed

@delayed
def f(x):
    return x + 1

@delayed
def g(x):
    return f(x)

d = g(1).compute()
print(type(d).__name__, d.compute())
