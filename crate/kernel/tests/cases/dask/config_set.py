import dask
with dask.config.set({'a.b': 1, 'a.c': {'d': 2}}):
    print(dask.config.get('a.b'), dask.config.get('a.c.d'), dask.config.get('a'))
    with dask.config.set(a__b=10, other=5):
        print(dask.config.get('a.b'), dask.config.get('other'))
    print(dask.config.get('a.b'), dask.config.get('other', 'gone'))
print(dask.config.get('a', 'gone'))
dask.config.set({'array.chunk-size': '1MiB'})
print(dask.config.get('array.chunk-size'), dask.config.get('array.chunk_size'))
print(sorted(dask.config.config['array']), type(dask.config.config).__name__)
with dask.config.set({'array.chunk_size': '2MiB'}):
    print(dask.config.get('array.chunk-size'))
print(dask.config.get('array.chunk-size'))
