import dask
from dask import delayed
a = delayed(1, name='a')
print(dask.compute([a, 2], traverse=False))
print(dask.compute(a, [a], traverse=False))
print(dask.compute([a, 2], traverse=True))
d = delayed([a, 2], traverse=False)
print(d.compute())
print(delayed([a, 2]).compute())
