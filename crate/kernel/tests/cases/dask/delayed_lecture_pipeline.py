# A course program: load, clean, combine.
import dask
from dask import delayed


@delayed
def load(name):
    return [len(name) * i for i in range(4)]


@delayed
def clean(rows):
    return [row for row in rows if row % 2 == 0]


@delayed
def combine(parts):
    return sorted(sum(parts, []))


files = ['a.csv', 'bb.csv', 'ccc.csv']
result = combine([clean(load(name)) for name in files])
print(result.compute(), type(result).__name__, len(result.dask))
print(dask.compute(*[clean(load(name)) for name in files]))
