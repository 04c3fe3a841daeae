import dask
import dask.bag as db
dask.config.set(scheduler='threads')

def pairs(n):
    for i in range(n):
        yield (n, i)

b = db.from_sequence([1, 2, 3], npartitions=2)
print(b.map(pairs).compute(), b.map(pairs).flatten().compute())
print(b.map(range).flatten().compute(), b.map_partitions(lambda p: (x * 2 for x in p)).compute())
