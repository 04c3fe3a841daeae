from dask import delayed

@delayed
def f(x):
    return x

try:
    f(1, 2).compute()
except TypeError as e:
    print(e)
try:
    delayed(5)(1).compute()
except TypeError as e:
    print(e)
f().compute()
