import dask
import dask.bag as db
from dask import delayed
dask.config.set(scheduler='threads')
b = db.from_sequence(range(6), npartitions=3).map(lambda x: x * 10)
parts = b.to_delayed()
print(len(parts), type(parts[0]).__name__, [p.compute() for p in parts], dask.compute(*parts))
print(delayed(sum)(parts[0]).compute(), delayed(len)(b).compute(), delayed(sum)([b.sum(), b.max()]).compute())
c = db.from_delayed([delayed(range)(i) for i in range(4)])
print(c.compute(), c.npartitions, c, db.from_delayed(delayed([1, 2])).sum().compute())
print(db.Item.from_delayed(delayed(5)).compute() if hasattr(db, 'Item') else 5)
