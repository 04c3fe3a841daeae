# `dask.compute` finds what is lazy inside of what it is given.
import dask
from dask import delayed

a, b = delayed(lambda: 1)(), delayed(lambda: 2)()
print(dask.compute(a, [b, 5], {'x': a}, (a, b), {a: 'key'} if False else 'plain', {b} if False else 3))
print(dask.compute([a, [b, [a]]]), dask.compute({'deep': {'deeper': [a, (b,)]}}), dask.compute([a, b], traverse=False)[0][0] is a)
print(dask.compute(), dask.compute(1, 'two'), dask.compute([]), dask.compute(iter([a, b]))[0])
