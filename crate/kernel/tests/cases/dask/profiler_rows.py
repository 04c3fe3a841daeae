# What a profiler gathers.
from dask import delayed
from dask.diagnostics import Profiler, ResourceProfiler


@delayed
def inc(x):
    return x + 1


with Profiler() as prof:
    print(delayed(sum)([inc(i) for i in range(4)]).compute())
print(len(prof.results), sorted({type(row).__name__ for row in prof.results}), prof.results[0]._fields, all(row.start_time <= row.end_time for row in prof.results))
print(sorted(str(row.key).split('-')[0] for row in prof.results), prof.end_time > prof.start_time)
prof.clear()
print(prof.results)
with ResourceProfiler(dt=0.01) as usage:
    delayed(lambda: sum(range(1000)))().compute()
print(type(usage.results).__name__, usage.end_time >= usage.start_time)
