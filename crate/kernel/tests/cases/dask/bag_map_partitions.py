import dask
import dask.bag as db
from dask import delayed
dask.config.set(scheduler='threads')
b = db.from_sequence(range(8), npartitions=3)
print(b.map_partitions(len).compute() if False else b.map_partitions(lambda p: [sum(p)]).compute())
print(b.map_partitions(lambda p, k: [x * k for x in p], 10).compute())
print(b.map_partitions(lambda p, k=1: [x * k for x in p], k=b.max()).compute())
print(b.map_partitions(lambda p, q: [x + y for x, y in zip(p, q)], b).compute())
print(db.map_partitions(lambda p, d: [(x, d) for x in p], b, delayed('v')).compute())
print(b.map_partitions(sorted, reverse=True).compute(), b.map_partitions(list))
print(b.map_partitions(len).compute())
