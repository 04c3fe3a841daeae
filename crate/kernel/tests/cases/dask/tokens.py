# Names that follow from values.
from dask.base import tokenize

print(tokenize(1, 'a') == tokenize(1, 'a'), tokenize(1) == tokenize(2), tokenize([1, 2]) == tokenize((1, 2)), len(tokenize(5)))
print(tokenize({'a': 1, 'b': 2}) == tokenize({'b': 2, 'a': 1}), tokenize({1, 2}) == tokenize({2, 1}), tokenize(1) == tokenize(1.0), tokenize(None) == tokenize(None))
import numpy as np
print(tokenize(np.arange(5)) == tokenize(np.arange(5)), tokenize(np.arange(5)) == tokenize(np.arange(6)), tokenize(np.arange(5)) == tokenize(np.arange(5.0)), tokenize(np.arange(6).reshape(2, 3)) == tokenize(np.arange(6)))


class Own:
    def __dask_tokenize__(self):
        return 'fixed'


print(tokenize(Own()) == tokenize(Own()))
