from dask import delayed

def inc(x):
    return x + 1

a = delayed(5, name='five')
b = delayed(inc)(a, dask_key_name='b')
g = dict(b.dask)
print(type(g['five']).__name__, g['five'].value, g['five'].key, type(g['b']).__name__, g['b'].key)
print(g['b'].dependencies, g['five'].dependencies)
import dask
print(dask.get(g, 'b'), dask.get(b.dask, ['b', 'five']))
