from dask import delayed
print(delayed(1).compute(), delayed('x').compute(), delayed(None).compute(), delayed([1, 2]).compute())
print(delayed(1).key.split('-')[0], delayed('x').key.split('-')[0], delayed([1]).key.split('-')[0])
print(delayed(None).key.split('-')[0], delayed({'a': 1}).key.split('-')[0], delayed((1,)).key.split('-')[0])
print(type(delayed(1)).__name__, len(delayed(1).dask))
d = delayed(5)
print(delayed(d) is d)
