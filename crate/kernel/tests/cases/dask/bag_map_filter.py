import dask
import dask.bag as db
dask.config.set(scheduler='threads')

def is_even(n):
    return n % 2 == 0

b = db.from_sequence([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], npartitions=3)
c = b.filter(is_even).map(lambda x: x ** 2)
print(c, c.compute(), c.npartitions)
print(b.remove(is_even).compute())
print(b.filter(lambda x: x > 100).compute())
print(b.map(str).compute(), b.map(float).map(lambda x: x / 2).sum().compute())
print(b.filter(is_even), b.remove(is_even), b.map(str), b.map(lambda x: x))
