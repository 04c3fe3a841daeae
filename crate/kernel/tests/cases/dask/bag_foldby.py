import dask
import dask.bag as db
from operator import add
dask.config.set(scheduler='threads')
b = db.from_sequence(range(10), npartitions=3)
iseven = lambda x: x % 2 == 0
print(dict(b.foldby(iseven, add)), dict(b.foldby(iseven, add, 0)))
print(dict(b.foldby(iseven, lambda acc, x: acc + 1, 0, add, 0)))
recs = db.from_sequence([{'name': 'Alice', 'amount': 100}, {'name': 'Bob', 'amount': 20}, {'name': 'Alice', 'amount': 5}], npartitions=2)
print(sorted(recs.foldby('name', lambda t, x: t + x['amount'], 0, add, 0).compute()))
print(sorted(recs.foldby(lambda r: r['name'], lambda t, r: t + r['amount'], 0, add).compute()), recs.foldby('name', max))
print(sorted(db.range(100, 20).foldby(lambda x: x % 3, add, 0, add, 0, split_every=4).compute()))
print(sorted(db.range(100, 20).foldby(lambda x: x % 3, add, split_every=4).compute()))
