# Persisted values stay lazy, and are there.
import dask
from dask import delayed

calls = []


def note(x):
    calls.append(x)
    return x


a, b = delayed(note)(1), delayed(note)(2)
p, q = dask.persist(a, b, scheduler='synchronous')
print(p, q) if False else print(type(p).__name__, len(p.dask), p.key == a.key)
print(dask.compute(p, q, p + q, scheduler='synchronous'), sorted(calls))
c, = dask.optimize(a + b)
print(type(c).__name__, c.compute(scheduler='synchronous'), dask.persist([a])[0][0].compute(scheduler='synchronous'), dask.persist(5))
