# Schedulers that there are not.
import dask
from dask import delayed

lazy = delayed(abs)(-3)


def attempt(**kwargs):
    try:
        print(lazy.compute(**kwargs))
    except Exception as error:
        print(type(error).__name__, str(error).split('\n')[0])


attempt(scheduler='sync')
attempt(scheduler='single-threaded')
attempt(scheduler='SYNC')
attempt(scheduler='nosuch')
attempt(scheduler=5)
attempt(num_workers=1)
attempt(scheduler=dask.get)
attempt(scheduler='threading')
attempt(get=dask.get)
