from dask import delayed
import dask

@delayed
def check(x):
    if x > 2:
        raise ValueError('too big', x)
    return x

for n in range(5):
    try:
        print(check(n).compute())
    except ValueError as e:
        print(e.args)
print(dask.compute(*[check(i) for i in range(3)]))
dask.compute(*[check(i) for i in range(5)], scheduler='sync')
