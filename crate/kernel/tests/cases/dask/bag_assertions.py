import dask.bag as db
a = db.from_sequence([1, 2], npartitions=1)
b = db.from_sequence([1, 2], npartitions=2)
try:
    db.zip(a, b)
except AssertionError as e:
    print('AssertionError', e)
try:
    a.groupby(len, method='x')
except Exception as e:
    print(type(e).__name__, e)
len(a)
