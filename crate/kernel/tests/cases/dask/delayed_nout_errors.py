from dask import delayed
for bad in (-1, 1.5, 'x', True):
    try:
        delayed(divmod, nout=bad)
    except Exception as e:
        print(type(e).__name__, e)
delayed(divmod, nout=[1])
