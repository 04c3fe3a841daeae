import dask
import dask.bag as db
from operator import add
dask.config.set(scheduler='threads')
b = db.from_sequence([1, 2, 3, 4, 5], npartitions=2)
print(b.accumulate(add).compute(), b.accumulate(add, initial=-1).compute(), b.accumulate(max).compute(), b.accumulate(add))
print(db.from_sequence(range(7), npartitions=4).accumulate(lambda a, x: a * 2 + x).compute())
