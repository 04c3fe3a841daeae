import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(range(50), npartitions=2)
print(b.random_sample(0).compute(), b.random_sample(1).count().compute())
s = b.random_sample(0.5, 42)
print(s.compute() == s.compute(), set(s.compute()) <= set(range(50)))
b.random_sample(2)
