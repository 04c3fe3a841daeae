import dask
import dask.bag as db
import operator
dask.config.set(scheduler='threads')
b = db.from_sequence([1, 2, 3], npartitions=2)
print(b.map(operator.neg).compute(), b.map(operator.add, 10).compute(), b.map(pow, 2).compute(), b.map(round, 1).compute())
print(b.map(lambda x, y: x - y, b.min()).compute(), (b.sum().to_delayed() + 1).compute())
try:
    b + b
except TypeError as e:
    print('TypeError', e)
