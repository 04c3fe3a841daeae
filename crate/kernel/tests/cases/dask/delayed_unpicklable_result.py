from dask import delayed

@delayed
def squares():
    return (i * i for i in range(4))

print(list(squares().compute(scheduler='sync')))
print(list(squares().compute()))
print(delayed(sum)(squares()).compute())
