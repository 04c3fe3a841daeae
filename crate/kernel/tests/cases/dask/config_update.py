import dask
a = {'x': 1, 'y': {'a': 2}}
b = {'x': 2, 'y': {'b': 3}}
print(dask.config.merge(a, b))
dask.config.update(a, b)
print(a)
c = {'y': {'a': 9}, 'z': 1}
dask.config.update(a, c, priority='old')
print(a)
dask.config.update_defaults({'mine': {'k': 1}})
print(dask.config.get('mine.k'))
print(dask.config.canonical_name('array_x', {}), dask.config.expand_environment_variables('abc'))
