from dask import delayed
x = delayed([1])
try:
    x._hidden
except AttributeError as e:
    print('AttributeError:', e)
try:
    x.__something__
except AttributeError as e:
    print('AttributeError:', e)
print(hasattr(x, '_nope'), hasattr(x, 'anything'))
print(x.missing.key.split('-')[0])
x.missing.compute()
