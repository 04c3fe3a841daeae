import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence([1, 2, 3, 4, 5, 6], npartitions=2)
print(b, b.npartitions, b.compute())
print(db.from_sequence(range(10), npartitions=3).npartitions, db.from_sequence(range(10), partition_size=4).npartitions)
print(db.from_sequence(range(10)).npartitions, db.from_sequence(range(250)).npartitions, db.from_sequence([]).compute())
print(db.from_sequence(range(1000), npartitions=7).npartitions)
print(db.from_sequence('abc', npartitions=2).compute(), db.from_sequence({'k': 1}).compute())
print(db.from_sequence((i * i for i in range(5)), npartitions=2).compute())
print(list(b), repr(b), str(b), type(b).__name__, type(b).__module__)
