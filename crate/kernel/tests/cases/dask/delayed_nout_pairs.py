# Functions with several results.
from dask import delayed


@delayed(nout=2)
def halves(items):
    return items[::2], items[1::2]


even, odd = halves(list(range(7)))
print(even.compute(), odd.compute(), len(halves([])), (even + odd).compute())
first, rest = delayed(divmod, nout=2)(17, 5)
print(first.compute(), rest.compute())
try:
    a, b, c = halves([1])
except ValueError as error:
    print(error)
try:
    delayed(divmod, nout=-1)
except ValueError as error:
    print(error)
