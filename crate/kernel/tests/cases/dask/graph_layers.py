import dask.bag as db
from dask import delayed

def inc(x):
    return x + 1

a = delayed(inc)(1, dask_key_name='a')
b = delayed(inc)(a, dask_key_name='b')
g = b.dask
print(list(g.layers), g.dependencies, {k: sorted(v) for k, v in g.dependents.items()})
print(sorted(g.to_dict()), len(g.layers['a']), sorted(g.get_all_dependencies().items()))
print(sorted(g.cull(['b'])))
bag = db.range(10, 5).map(inc)
print([name.split('-')[0] for name in bag.dask.layers], len(bag.dask), [len(l) for l in bag.dask.layers.values()])
print(repr(g).splitlines()[0], repr(g).splitlines()[2:])
