import dask
import dask.bag as db
b = db.from_sequence(range(6), npartitions=3)
c = b.map(lambda x: x).filter(lambda x: True)
print(len(b.dask), len(c.dask), len(c.dask.layers), len(c.sum().dask), len(db.range(100, 20).sum().dask))
print(sorted(c.__dask_keys__())[0][1], len(c.__dask_keys__()), c.__dask_layers__()[0].split('-')[0])
print(b.name.split('-')[0], c.name.split('-')[:2], b.sum().name.split('-')[:2])
print(len(c.product(b).dask), len(c.repartition(2).dask), len(c.repartition(5).dask), len(c.accumulate(max).dask))
print(len(c.groupby(lambda x: x, shuffle='tasks').dask), len(c.frequencies().dask), len(c.topk(2).dask), len(c.distinct().dask))
print(len(c.take(2, compute=False).dask), len(c.take(2, npartitions=2, compute=False).dask), len(db.concat([b, c]).dask), len(db.zip(b, c).dask))
