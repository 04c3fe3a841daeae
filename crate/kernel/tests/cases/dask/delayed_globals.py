from dask import delayed
scale = 2

@delayed
def f(x):
    return x * scale

d = f(10)
print(d.compute())
scale = 3
print(d.compute(), f(10).compute())
