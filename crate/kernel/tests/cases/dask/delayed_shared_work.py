# What several results need is done once.
import dask
from dask import delayed

calls = []


@delayed
def slow(x):
    calls.append(x)
    return x * 10


base = slow(1)
p, q = base + 1, base + 2
print(dask.compute(p, q, scheduler='synchronous'), calls)
print(p.compute(scheduler='synchronous'), q.compute(scheduler='synchronous'), calls)
kept = base.persist(scheduler='synchronous')
print((kept + 5).compute(scheduler='synchronous'), calls)
