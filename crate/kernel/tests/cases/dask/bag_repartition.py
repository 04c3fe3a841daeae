import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(10), npartitions=5)
parts = lambda b: [d.compute() for d in b.to_delayed()]
print(parts(b.repartition(2)), parts(b.repartition(npartitions=7)), parts(b.repartition(1)))
print(b.repartition(5) is b, b.repartition(3), b.repartition(npartitions=13).npartitions)
try:
    b.repartition()
except ValueError as e:
    print('ValueError', e)
b.repartition(npartitions=2, partition_size='1MB')
