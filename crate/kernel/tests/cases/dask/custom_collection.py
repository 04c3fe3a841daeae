import dask
from dask import delayed

class Pair:
    def __init__(self, dsk, keys):
        self.dsk = dsk
        self.keys = keys

    def __dask_graph__(self):
        return self.dsk

    def __dask_keys__(self):
        return self.keys

    @staticmethod
    def __dask_postcompute__():
        return tuple, ()



def inc(x):
    return x + 1

p = Pair({'a': 1, 'b': (inc, 'a')}, ['a', 'b'])
print(dask.is_dask_collection(p))
print(dask.compute(p, scheduler='sync'), dask.compute(p, 1, delayed(2), scheduler='threads'))
