from dask import delayed
from dask.diagnostics import Profiler

def inc(x):
    return x + 1

a = delayed(inc)(1, dask_key_name='a')
b = delayed(inc)(a, dask_key_name='b')
with Profiler() as prof:
    print(b.compute())
print(sorted(r.key for r in prof.results), len(prof.results))
r = prof.results[0]
print(type(r).__name__, r._fields, r.end_time >= r.start_time)
prof.clear()
print(prof.results)
