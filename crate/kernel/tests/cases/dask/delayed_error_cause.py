from dask import delayed

@delayed
def fail():
    try:
        {}['k']
    except KeyError as e:
        raise RuntimeError('no k') from e

try:
    fail().compute()
except RuntimeError as e:
    print(e, repr(e.__cause__))
fail().compute()
