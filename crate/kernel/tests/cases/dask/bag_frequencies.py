import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(['Alice', 'Bob', 'Alice', 'Carol', 'Alice', 'Bob'], npartitions=3)
print(b.frequencies().compute(), dict(b.frequencies()))
print(b.frequencies(sort=True).compute(), b.frequencies(), b.frequencies().npartitions)
print(sorted(db.from_sequence('mississippi', npartitions=4).frequencies().compute()))
print(b.frequencies().topk(2, key=1).compute(), b.frequencies().topk(1, lambda x: x[1]).compute())
