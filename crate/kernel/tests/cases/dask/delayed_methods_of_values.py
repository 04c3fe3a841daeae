from dask import delayed
s = delayed('hello world')
print(s.upper().compute(), s.split().compute(), s.split('o', 1).compute(), s.replace('l', delayed('L')).compute())
print(delayed([3, 1, 2]).index(1).compute())
print(delayed('a,b').split(',')[1].upper().compute())
print(delayed({'a': 1}).get('b', 5).compute())
print(delayed(3).bit_length().compute())
