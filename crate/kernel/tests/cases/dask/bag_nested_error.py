import dask
import dask.bag as db
dask.config.set(scheduler='threads')

def parse(s):
    return int(s)

b = db.from_sequence(['1', 'x', '3'], npartitions=2)
try:
    b.map(parse).compute()
except ValueError as e:
    print('ValueError', e)
b.map(parse).sum().compute()
