import dask
import dask.bag as db
from operator import add, mul
dask.config.set(scheduler='threads')
b = db.from_sequence(range(1, 7), npartitions=3)
print(b.fold(add).compute(), b.fold(mul).compute(), b.fold(max).compute())
print(b.fold(lambda acc, x: acc + [x], combine=add, initial=[]).compute())
print(b.fold(add, initial=0).compute(), b.fold(lambda s, x: s | {x}, set.union, initial=set()).compute())
print(b.fold(lambda acc, x: acc + 1, combine=add, initial=0).compute())
print(b.fold(add, split_every=2).compute(), type(b.fold(add)).__name__)
