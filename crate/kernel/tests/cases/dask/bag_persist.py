import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(6), npartitions=2).map(lambda x: x + 1)
p = b.persist()
print(type(p).__name__, p.npartitions, p.compute(), p.sum().compute(), len(p.dask))
q, r = dask.persist(b, b.sum())
print(q.compute(), r.compute(), type(r).__name__)
(o,) = dask.optimize(b)
print(o.compute(), o.npartitions)
