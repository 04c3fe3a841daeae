import dask
import dask.bag as db
dask.config.set(scheduler='threads')

def mul(a, b, scale=1):
    return a * b * scale

b = db.from_sequence([(1, 2), (3, 4), (5, 6)], npartitions=2)
print(b.starmap(mul).compute(), b.starmap(mul, scale=10).compute(), b.starmap(mul, scale=b.count()).compute())
print(b.starmap(mul))
