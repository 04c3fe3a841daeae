import dask
import dask.bag as db
from dask import delayed
dask.config.set(scheduler='threads')

def add(x, y, z=0):
    return x + y + z

b = db.from_sequence([1, 2, 3, 4], npartitions=2)
c = db.from_sequence([10, 20, 30, 40], npartitions=2)
print(b.map(add, 5).compute(), b.map(add, y=5).compute(), b.map(add, c).compute(), b.map(add, c, z=100).compute())
print(b.map(add, y=c).compute(), b.map(add, b.max()).compute(), b.map(add, delayed(7)).compute())
print(b.map(add, 1, z=b.sum()).compute(), b.map(add, y=delayed(3)).compute())
print(db.map(add, b, c).compute(), db.map(lambda x: x + 1, b).compute())
