from dask import delayed
import dask

def is_even(x):
    return x % 2 == 0

def double(x):
    return x * 2

def inc(x):
    return x + 1

results = []
for x in [1, 2, 3, 4]:
    if is_even(x):
        y = delayed(double)(x)
    else:
        y = delayed(inc)(x)
    results.append(y)
print(delayed(sum)(results).compute())
