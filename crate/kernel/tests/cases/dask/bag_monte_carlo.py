import dask
import dask.bag as db
import random
dask.config.set(scheduler='threads')

def inside(seed):
    r = random.Random(seed)
    return sum(r.random() ** 2 + r.random() ** 2 <= 1 for _ in range(200))

b = db.from_sequence(range(10), npartitions=4)
print(b.map(inside).compute(), b.map(inside).sum().compute(), 4 * b.map(inside).sum().compute() / 2000)
