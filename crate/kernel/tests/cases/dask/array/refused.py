# What there is no place for.
import dask.array as da

x = da.ones((2, 2), chunks=1)
for action in [lambda: x.nosuch, lambda: da.nosuch, lambda: x.astype(float, nosuch=1), lambda: x + object(), lambda: x['a'], lambda: x[['a']], lambda: hash(x) and 1,
               lambda: x.rechunk(method='magic')]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
