import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence([1, 2, 3, 4], npartitions=2)
s = b.sum()
print(int(s), bool(b.any()), float(b.map(float).sum()))
print(s.apply(lambda x: x + 1).compute(), s.to_delayed().compute(), type(s.to_delayed()).__name__)
print(dask.compute(b.sum(), b.max(), b.min()), dask.compute(b, s))
print(dask.is_dask_collection(b), dask.is_dask_collection(s))
if b.any():
    print('not all zero')
