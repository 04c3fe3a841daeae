# Bags out of lazy values, and back.
import dask
import dask.bag as db
from dask import delayed

dask.config.set(scheduler='synchronous')

parts = [delayed(lambda n: list(range(n)))(n) for n in (3, 0, 2)]
b = db.from_delayed(parts)
print(b, b.compute(), b.npartitions, b.map(lambda x: x * 2).to_delayed()[0].compute(), b.count().compute())
print(dask.compute(b.sum(), b.max()), delayed(sum)(b).compute(), b.to_delayed()[1].compute())
