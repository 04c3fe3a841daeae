import dask
from dask import delayed

def inc(x):
    return x + 1

def double(x):
    return x * 2

def add(x, y):
    return x + y

data = [1, 2, 3, 4, 5]
output = []
for x in data:
    a = delayed(inc)(x)
    b = delayed(double)(x)
    c = delayed(add)(a, b)
    output.append(c)
total = delayed(sum)(output)
print(total.compute())
print(dask.compute(*output))
print(dask.compute(output))
print(len(total.dask))
