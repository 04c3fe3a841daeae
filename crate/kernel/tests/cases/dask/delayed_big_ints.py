from dask import delayed
d = delayed(2) ** 200
print(d.compute(), (d // delayed(2) ** 190).compute())
print(delayed(float)('inf').compute(), delayed(complex)(1, 2).compute(), delayed(bytes)(b'ab').compute())
