import dask
import dask.bag as db
dask.config.set(scheduler='sync')
b = db.from_sequence([1, 2, 3, 4, 5, 6], npartitions=3)
e = b.filter(lambda x: x > 4)
print(e.sum().compute(), e.max().compute(), e.min().compute(), e.count().compute())
n = b.filter(lambda x: x > 100)
print(n.sum().compute(), n.count().compute(), n.any().compute(), n.all().compute())
try:
    n.max().compute()
except ValueError as err:
    print('ValueError', err)
n.mean().compute()
