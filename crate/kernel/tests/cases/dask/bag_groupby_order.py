import dask
import dask.bag as db
dask.config.set(scheduler='sync')
b = db.from_sequence(range(20), npartitions=4)
parts = lambda groups: [sorted((k, sorted(v)) for k, v in part.compute()) for part in groups.to_delayed()]
print(parts(b.groupby(lambda x: x % 5)))
print(parts(b.groupby(lambda x: 'abc'[x % 3])))
print(parts(b.groupby(lambda x: x > 9)), parts(b.groupby(lambda x: (x % 2, 'k'))))
print(b.groupby(lambda x: x % 5, shuffle='tasks').compute())
print(b.groupby(lambda x: 'abc'[x % 3], shuffle='tasks').compute())
print(sorted(b.groupby(lambda x: x % 3).starmap(lambda k, v: (k, sum(v))).compute()))
print(sorted(db.range(80, 40).groupby(lambda x: x % 7, shuffle='tasks').map(lambda kv: (kv[0], len(kv[1]))).compute()))
print(sorted(db.range(30, 10).groupby(lambda x: x % 7, shuffle='tasks', max_branch=3).map(lambda kv: (kv[0], kv[1])).compute()))
