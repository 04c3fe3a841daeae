import dask
from dask import delayed
print(dask.is_dask_collection(delayed(1)), dask.is_dask_collection(1), dask.is_dask_collection([delayed(1)]))
from dask.delayed import Delayed
print(isinstance(delayed(1), Delayed), isinstance(delayed(len)([1]), Delayed), isinstance(1, Delayed))
from dask.base import tokenize
print(tokenize(1), tokenize('a'), tokenize(1, 'b', 2.5, None))
print(tokenize([1, 2]), tokenize((1, 2)), tokenize({'b': 1, 'a': 2}), tokenize({1, 2}))
print(tokenize(True), tokenize(b'x'), tokenize(1, k=2))
