import dask.bag as db
b = db.from_sequence(range(4), npartitions=2)
for bag in [b.map(str), b.filter(bool), b.pluck(0), b.flatten(), b.frequencies(), b.topk(1), b.distinct(), b.take(1, compute=False),
            b.map_partitions(len), b.accumulate(max), b.product(b), b.groupby(str, shuffle='tasks'), b.foldby(str, max),
            b.starmap(max), b.random_sample(0.5, 1), db.range(3, 3), db.concat([b]), db.zip(b, b), b.repartition(1), b.remove(bool)]:
    print(bag)
for item in [b.sum(), b.max(), b.count(), b.mean(), b.var(), b.std(), b.fold(max), b.any(), b.all()]:
    print(item.key.rsplit('-', 1)[0])
