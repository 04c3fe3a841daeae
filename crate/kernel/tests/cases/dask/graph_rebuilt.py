# Collections over other graphs: what `__dask_postpersist__` gives takes layered graphs too.
import dask
import dask.array as da
import dask.bag as db

bag = db.from_sequence(range(6), npartitions=3).map(lambda x: x + 1)
rebuild, args = bag.__dask_postpersist__()
again = rebuild(bag.dask, *args)
print(again.compute(scheduler='sync'), again.npartitions)
item = bag.sum()
rebuild, args = item.__dask_postpersist__()
print(rebuild(item.dask, *args).compute(scheduler='sync'))
x = da.arange(12, chunks=4) * 2
rebuild, args = x.__dask_postpersist__()
print(rebuild(x.dask, *args).compute())
print(da.Array(x.dask, x.name, x.chunks, x.dtype).sum().compute())
try:
    da.Array(x.dask, 'other', x.chunks, x.dtype).compute()
except Exception as error:
    print(type(error).__name__)


class Counted:
    """A collection of one's own that counts how often it is asked."""

    asked = 0

    def __dask_graph__(self):
        return {'a': 1, 'b': (abs, 'a')}

    def __dask_keys__(self):
        return ['b']

    @staticmethod
    def __dask_optimize__(dsk, keys, **kwargs):
        Counted.asked += 1
        return dsk

    __dask_scheduler__ = staticmethod(dask.get)

    def __dask_postcompute__(self):
        return lambda results: results[0], ()


# A generator is gone through once.
print(dask.compute((each for each in [Counted(), 5])), Counted.asked)
