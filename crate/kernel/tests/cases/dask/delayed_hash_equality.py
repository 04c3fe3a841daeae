from dask import delayed
a = delayed(1, name='a')
b = delayed(1, name='b')
print(hash(a) == hash('a'), hash(a) == hash(b))
print({a: 1}[a], len({a, b, a}))
print(type(a == b).__name__, (a == b).compute())
