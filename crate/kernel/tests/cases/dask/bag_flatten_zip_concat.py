import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence([[1, 2], [3], [], [4, 5, 6]], npartitions=2)
print(b.flatten().compute(), b.flatten(), db.from_sequence(['ab', 'cd']).flatten().compute())
x, y = db.from_sequence([1, 2, 3, 4], npartitions=2), db.from_sequence('abcd', npartitions=2)
print(db.zip(x, y).compute(), db.zip(x, y), db.zip(x, x.map(str), y).compute())
print(db.concat([x, y]).compute(), db.concat([x, y]).npartitions, db.concat([x, y]))
print(x.map(lambda v: [v] * v).flatten().compute())
