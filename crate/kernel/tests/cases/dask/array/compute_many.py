# Several results at once, kept results, what depends on what.
import dask
import dask.array as da
import numpy as np

x = da.arange(10, chunks=3)
print(dask.compute(x.sum(), x.mean(), x.max(), 5), dask.compute({'a': x.min(), 'b': [x + 1]}), da.compute(x.sum()))
y = (x + 1).persist()
print(y, len(y.dask), y.compute(), len((x + 1).dask), y.name == (x + 1).name)
p, q = dask.persist(x * 2, x.sum())
print(p.compute(), q.compute(), len(p.dask.layers))
print(x.compute(scheduler='synchronous'), x.sum().compute(scheduler='threads', num_workers=2), dask.is_dask_collection(x), (x + 1).name == (x + 1).name, (x + 1).name == (x + 2).name)
print(dask.optimize(x.sum())[0].compute(), x.copy().name == x.name, list(x.dask.layers)[0][:6], x.__dask_layers__() == (x.name,))
print(type(x.dask).__name__, [len(layer) for layer in (x + 1).dask.layers.values()], len(x.dask.keys()) if hasattr(x.dask, 'keys') else 0)
