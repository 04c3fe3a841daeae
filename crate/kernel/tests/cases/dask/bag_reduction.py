import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(10), npartitions=5)
print(b.reduction(sum, sum).compute(), b.reduction(len, sum).compute(), b.reduction(max, min).compute())
print(b.reduction(lambda p: (sum(p), len(p)), lambda ps: tuple(map(sum, zip(*ps)))).compute())
print(b.reduction(sorted, lambda ps: [x for p in ps for x in p], out_type=db.Bag).compute())
print(b.reduction(sum, sum, split_every=2).compute(), b.reduction(sum, sum, name='total').key.split('-')[:2])
print(b.reduction(sum, list).compute())
