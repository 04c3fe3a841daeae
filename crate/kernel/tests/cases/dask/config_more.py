# Settings by name, for a while and for good.
import dask

print(dask.config.get('nosuch', 5), dask.config.get('array.chunk-size'), dask.config.get('array.rechunk.threshold'))
with dask.config.set({'array.chunk-size': '1KiB', 'mine.deep.er': 3}):
    import dask.array as da
    print(da.ones(1000).chunks[0][:2], dask.config.get('mine.deep.er'), dask.config.get('mine'))
print(da.ones(1000).chunks, dask.config.get('mine', None))
try:
    dask.config.get('mine.deep')
except KeyError as error:
    print('KeyError', error)
with dask.config.set(scheduler='synchronous', num_workers=2):
    print(dask.config.get('scheduler'), dask.config.get('num_workers'), dask.delayed(abs)(-1).compute())
    with dask.config.set(scheduler='threads'):
        print(dask.config.get('scheduler'))
    print(dask.config.get('scheduler'))
print(dask.config.get('scheduler', 'none'), dask.config.merge({'a': {'b': 1}}, {'a': {'c': 2}}))
