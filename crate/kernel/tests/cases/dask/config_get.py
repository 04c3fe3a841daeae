import dask
print(dask.config.get('array.chunk-size'), dask.config.get('dataframe.backend'))
print(dask.config.get('optimization.fuse.delayed'), dask.config.get('optimization.fuse.active'))
print(dask.config.get('temporary-directory'), dask.config.get('temporary_directory'))
print(dask.config.get('array.svg.size'), dask.config.get('array.chunk-size-tolerance'))
print(dask.config.get('nothing', 3), dask.config.get('no.thing', default=None))
print(dask.config.get('tokenize'))
print(dask.config.get('admin.async-client-fallback'), dask.config.get('dataframe.shuffle'))
try:
    dask.config.get('nothing')
except KeyError as e:
    print('KeyError', e)
dask.config.get('array.nothing')
