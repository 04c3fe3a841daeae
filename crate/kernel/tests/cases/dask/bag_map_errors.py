import dask
import dask.bag as db
dask.config.set(scheduler='sync')
a = db.from_sequence([1, 2, 3, 4], npartitions=2)
b = db.from_sequence([1, 2, 3, 4], npartitions=4)
try:
    a.map(max, b)
except ValueError as e:
    print('ValueError', e)
try:
    db.map(max, 1, 2)
except ValueError as e:
    print('ValueError', e)
c = db.from_sequence([1, 2, 3], partition_size=2)
try:
    a.map(max, c).compute()
except ValueError as e:
    print('ValueError', e)
try:
    a.starmap(max).compute()
except TypeError as e:
    print('TypeError', e)
a.map(lambda x: x.nope).compute()
