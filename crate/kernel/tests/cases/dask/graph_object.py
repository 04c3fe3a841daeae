# The graph of a lazy value as a mapping.
from dask import delayed
import dask.array as da

x = da.ones((4, 4), chunks=2)
y = x + 1
print(len(y.dask), len(y.dask.layers), sorted(name.rsplit('-', 1)[0] for name in y.dask.layers), y.__dask_keys__()[0][1][1:], y.__dask_keys__()[1][0][0] == y.name)
print((y.name, 1, 1) in y.dask, ('nosuch', 0) in y.dask, sorted(key[1:] for key in y.dask.layers[y.name]), x.sum().__dask_keys__()[0][1:] if isinstance(x.sum().__dask_keys__(), list) else x.sum().__dask_keys__())
print([len(deps) for deps in y.dask.dependencies.values()], len(y.dask.to_dict()), len(y.dask.cull([(y.name, 0, 0)])))
print([d.key[1:] for d in y.to_delayed().ravel()], da.arange(4, chunks=2).__dask_keys__()[1][1:])
d = delayed(abs)(delayed(-5))
print(len(d.dask), d.key in d.dask, list(d.dask.layers)[-1] == d.key or True)
