from dask import delayed
import dask

@delayed
def inner(x):
    return x + 1

def outer(n):
    return sum(dask.compute(*[inner(i) for i in range(n)]))

print(delayed(outer)(4).compute(), delayed(outer)(4).compute(scheduler='sync'))
