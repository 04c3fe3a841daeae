# Equal calls of a pure function are one.
import dask
from dask import delayed


def inc(x):
    return x + 1


pure = delayed(inc, pure=True)
print(pure(1).key == pure(1).key, pure(1).key == pure(2).key, delayed(inc)(1).key == delayed(inc)(1).key)
print(len(delayed(sum)([pure(1), pure(1), pure(2)]).dask), delayed(inc)(1, pure=True).key == pure(1).key)
with dask.config.set(delayed_pure=True):
    print(delayed(inc)(1).key == delayed(inc)(1).key)
print(delayed(5).key == delayed(5).key, delayed([1]).key == delayed([1]).key, delayed(5, pure=True).key == delayed(5, pure=True).key)
