import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(10), npartitions=3)
iseven = lambda x: x % 2 == 0
print(sorted((k, sorted(v)) for k, v in b.groupby(iseven).compute()))
print(b.groupby(lambda x: x % 3).npartitions, sorted(dict(b.groupby(lambda x: x % 3).map(lambda kv: (kv[0], len(kv[1]))).compute()).items()))
names = db.from_sequence(['Alice', 'Bob', 'Charlie', 'Dan', 'Edith'], npartitions=2)
print(sorted((k, sorted(v)) for k, v in names.groupby(len).compute()))
print(sorted(names.groupby(len, shuffle='tasks').map(lambda kv: (kv[0], sorted(kv[1]))).compute()))
print(b.groupby(iseven, npartitions=5).npartitions)
names.groupby(len, shuffle='none')
