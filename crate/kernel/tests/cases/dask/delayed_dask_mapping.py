from dask import delayed

def inc(x):
    return x + 1

a = delayed(inc)(1, dask_key_name='a')
b = delayed(inc)(a, dask_key_name='b')
c = delayed(max)(a, b, dask_key_name='c')
g = c.dask
print(type(g).__name__, len(g), sorted(g), sorted(g.keys()))
print('a' in g, 'zz' in g, sorted(dict(g)))
print(sorted(g.layers), {k: sorted(v) for k, v in sorted(g.dependencies.items())})
print(len(list(g.items())), len(list(g.values())))
print(c.__dask_keys__(), c.__dask_layers__(), sorted(c.__dask_graph__().keys()))
print(c.key, c.__dask_graph__() is not None)
g['nope']
