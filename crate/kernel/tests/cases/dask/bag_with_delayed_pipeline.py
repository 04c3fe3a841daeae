import dask
import dask.bag as db
from dask import delayed
dask.config.set(scheduler='threads')

@delayed
def load(i):
    return [{'id': i * 10 + j, 'v': j * j} for j in range(3)]

b = db.from_delayed([load(i) for i in range(3)])
print(b.pluck('v').sum().compute(), b.filter(lambda r: r['id'] % 2).pluck('id').compute())

@delayed
def save(part):
    return len(part)

print(dask.compute(*[save(p) for p in b.to_delayed()]))
