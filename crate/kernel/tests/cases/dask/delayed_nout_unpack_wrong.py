from dask import delayed
f = delayed(divmod, nout=2)
a, b, c = f(1, 2)
