import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(['Alice', 'Bob', 'Alice', 'Carol', 'Bob'], npartitions=2)
print(sorted(b.distinct().compute()), b.distinct().compute(), b.distinct())
d = db.from_sequence([{'k': 1, 'v': 'a'}, {'k': 2, 'v': 'b'}, {'k': 1, 'v': 'c'}], npartitions=2)
print(d.distinct(key='k').compute(), d.distinct(key=lambda x: x['k'] % 2).compute())
print(b.distinct().count().compute(), b.map(len).distinct().compute())
