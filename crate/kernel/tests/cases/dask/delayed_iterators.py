from dask import delayed

@delayed
def f(x):
    return list(x)

print(f(iter([1, delayed(2)])).compute())
print(f(range(3)).compute())
print(delayed(sum)(iter([delayed(1), delayed(2)])).compute())
