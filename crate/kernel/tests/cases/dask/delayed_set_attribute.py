from dask import delayed
x = delayed([1, 2, 3])
try:
    x.foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    x[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    x['a'] = 1
except Exception as e:
    print(type(e).__name__, e)
x.bar = 5
