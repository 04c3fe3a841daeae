# Numbers of a bag.
import dask
import dask.bag as db

dask.config.set(scheduler='synchronous')

b = db.range(20, npartitions=4)
print(b.sum().compute(), b.mean().compute(), b.var().compute(), b.std(ddof=1).compute(), b.min().compute(), b.max().compute(), b.any().compute(), b.all().compute(), b.count().compute())
print(b.topk(3).compute(), b.topk(2, key=lambda x: -x).compute(), b.reduction(sum, sum).compute(), b.fold(max).compute(), b.accumulate(lambda a, c: a + c).compute()[-1])
print(b.filter(lambda x: x % 3 == 0).repartition(npartitions=1).npartitions, b.map_partitions(lambda p: [sum(p)]).compute(), b.random_sample(1.0).compute()[:3])
