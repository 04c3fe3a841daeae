# A bag's function that fails, and arguments that are none.
import dask.bag as db

b = db.from_sequence(range(6), npartitions=3)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split('\n')[0])


attempt(lambda: b.map(lambda x: 1 / (x - 3)).compute(scheduler='synchronous'))
attempt(lambda: b.map(lambda x: 1 / (x - 3)).compute(scheduler='threads'))
attempt(lambda: db.from_sequence([], npartitions=2).max().compute(scheduler='synchronous'))
attempt(lambda: b.take(10, npartitions=9))
attempt(lambda: db.from_delayed([5]))
attempt(lambda: db.zip(b, db.range(4, 2)).compute(scheduler='synchronous'))
attempt(lambda: b.nosuch())
print(b.map(lambda x: x + 1).compute(scheduler='synchronous'))
