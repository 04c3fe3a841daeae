import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(10), npartitions=5)
print(b.take(1), b.take(2), b.take(5), b.take(5, npartitions=3), b.take(4, npartitions=-1))
print(b.take(2, compute=False), b.take(2, compute=False).compute(), b.map(lambda x: x + 1).take(2))
try:
    b.take(3, npartitions=9)
except ValueError as e:
    print('ValueError', e)
print(b.filter(lambda x: x > 5).take(3, npartitions=-1))
