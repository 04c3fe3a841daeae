import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence([{'name': 'Alice', 'credits': [1, 2, 3]}, {'name': 'Bob', 'credits': [10, 20]}])
print(b.pluck('name').compute(), b.pluck('credits').pluck(0).compute(), b.pluck('name'))
print(b.pluck('age', default=0).compute(), b.pluck(['name', 'credits']).compute())
t = db.from_sequence([(1, 'a'), (2, 'b')], npartitions=1)
print(t.pluck(1).compute(), t.pluck([0, 1]).compute(), [x.compute() for x in t.unzip(2)])
try:
    b.pluck('age').compute()
except KeyError as e:
    print('KeyError', e)
t.pluck(5).compute()
