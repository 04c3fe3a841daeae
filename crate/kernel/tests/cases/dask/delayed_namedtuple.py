from collections import namedtuple
from dask import delayed
Pair = namedtuple('Pair', 'left right')

@delayed
def show(p):
    return p

print(show(Pair(delayed(1), 2)).compute())
print(delayed(Pair)(3, right=4).right.compute())
