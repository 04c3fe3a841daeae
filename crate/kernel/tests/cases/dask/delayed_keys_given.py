# Names of one's own.
from dask import delayed


def inc(x):
    return x + 1


a = delayed(inc)(1, dask_key_name='first')
b = delayed(inc, name='function')(a, dask_key_name=('second', 0))
c = delayed([1, 2], name='list')
print(a.key, b.key, c.key, b.compute(), c.compute(), repr(a), sorted(map(str, b.dask.keys())))
print(delayed(inc)(5, dask_key_name='five').dask['five'])
