import dask
from dask import delayed

def f(x):
    return x + 1

a = delayed(f)(1, dask_key_name='a')
p = a.persist()
print(type(p).__name__, p.key, len(p.dask), p.compute())
b = delayed(f)(p)
print(len(b.dask), b.compute())
x, y, z = dask.persist(a, delayed(f)(a), 7)
print(x.compute(), y.compute(), z, type(y).__name__)
print(dask.persist(1, 2))
(q, [r]), s = dask.persist((a, [a]), a)
print(q.compute(), r.compute(), s.compute())
