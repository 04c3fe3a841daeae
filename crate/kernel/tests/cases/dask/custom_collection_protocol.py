"""A collection of one's own, by Dask's protocol: scheduler, optimisation, persist."""

import dask
from dask.base import DaskMethodsMixin, get_collection_names, is_dask_collection, replace_name_in_key, tokenize
from dask.optimization import cull


def inc(x):
    return x + 1


class Row(DaskMethodsMixin):
    def __init__(self, dsk, keys):
        self._dsk = dsk
        self._keys = keys

    def __dask_graph__(self):
        return self._dsk

    def __dask_keys__(self):
        return self._keys

    @staticmethod
    def __dask_optimize__(dsk, keys, **kwargs):
        print('optimize', sorted(set(dsk) & {'a', 'b', 'c', 'unused'}))
        return cull(dsk, keys)[0]

    __dask_scheduler__ = staticmethod(dask.threaded.get)

    def __dask_postcompute__(self):
        return tuple, ()

    def __dask_postpersist__(self):
        return Row, (self._keys,)

    def __dask_tokenize__(self):
        return self._keys


dsk = {'a': 1, 'b': (inc, 'a'), 'c': (inc, 'b'), 'unused': (inc, 'c')}
row = Row(dsk, ['b', 'c'])
print(is_dask_collection(row), is_dask_collection(Row), is_dask_collection(1))
print(row.compute())
print(row.compute(optimize_graph=False))
print(row.compute(scheduler='sync'))
print(dask.compute(row, {'k': [row]}, scheduler='sync'))
kept = row.persist(scheduler='sync')
print(type(kept).__name__, sorted(kept._keys), kept.compute(optimize_graph=False))
[smaller] = dask.optimize(row)
print(type(smaller).__name__, sorted(dict(smaller.__dask_graph__())))
print(dask.delayed(sum)(row).compute())
print(get_collection_names(row) == {'b', 'c'}, tokenize(row) == tokenize(Row({}, ['b', 'c'])))


class Own(Row):
    __dask_optimize__ = None

    @staticmethod
    def __dask_scheduler__(dsk, keys, **kwargs):
        print('scheduled here')
        return dask.get(dsk, keys)


del Own.__dask_optimize__
Own.__dask_optimize__ = staticmethod(lambda dsk, keys, **kwargs: dsk)
print(Own(dsk, ['c']).compute())
try:
    dask.compute(Own(dsk, ['c']), row)
except ValueError as error:
    print(str(error)[:66])
print(replace_name_in_key(('a', 1), {'a': 'b'}), replace_name_in_key('a', {}))
try:
    get_collection_names(3)
except TypeError as error:
    print(error)
