import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(1, 11), npartitions=4)
print(b.sum().compute(), b.max().compute(), b.min().compute(), b.count().compute(), b.mean().compute())
print(b.std().compute(), b.var().compute(), b.var(ddof=1).compute(), b.std(ddof=1).compute())
print(b.any().compute(), b.all().compute(), db.from_sequence([0, 0]).any().compute(), db.from_sequence([1, 0]).all().compute())
print(type(b.sum()).__name__, b.sum().key.split('-')[0], b.count().key.split('-')[0], b.mean().key.split('-')[0])
print(b.sum(split_every=2).compute(), db.range(100, 20).sum().compute(), db.range(100, 20).max(split_every=3).compute())
