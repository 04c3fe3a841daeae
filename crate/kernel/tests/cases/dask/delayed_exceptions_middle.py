# A call in the middle fails: what is beside it is not lost.
import dask
from dask import delayed


@delayed
def step(x):
    if x == 3:
        raise KeyError('three')
    return x


good, bad = [step(i) for i in range(3)], step(3)
try:
    dask.compute(*good, bad)
except KeyError as error:
    print(type(error).__name__, error)
print(dask.compute(*good))
try:
    delayed(sum)([good[0], bad]).compute()
except KeyError as error:
    print(repr(error))
