import dask
from dask import delayed

calls = []

def load(x):
    calls.append(x)
    return x

a = delayed(load)(1)
total = a + a + a
print(total.compute(scheduler='sync'), calls)
calls.clear()
print(dask.compute(a, a, a + 1, scheduler='sync'), calls)
print(len((a + a).dask), len(total.dask))
