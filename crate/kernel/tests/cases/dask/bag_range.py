import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.range(5, npartitions=2)
print(b.compute(), b, b.npartitions, b.name)
print(db.range(10, npartitions=5).map(lambda x: x * x).compute(), db.range(7, 3).compute())
