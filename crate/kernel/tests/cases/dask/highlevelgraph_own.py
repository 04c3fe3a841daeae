"""Graphs by layers that a program puts together itself."""

from operator import add

import dask
from dask.delayed import Delayed, delayed
from dask.highlevelgraph import HighLevelGraph, MaterializedLayer


def inc(x):
    return x + 1


layers = {'read': {('read', i): i * 10 for i in range(3)},
          'inc': {('inc', i): (inc, ('read', i)) for i in range(3)},
          'total': {'total': (sum, [('inc', i) for i in range(3)])}}
needs = {'read': set(), 'inc': {'read'}, 'total': {'inc'}}
graph = HighLevelGraph(layers, needs)
print(len(graph), list(graph)[:2], ('inc', 1) in graph, 'nowhere' in graph)
print(graph[('inc', 1)] == (inc, ('read', 1)), graph['total'][1][0], graph.get('q', 'none'))
print({name: sorted(deps) for name, deps in graph.dependencies.items()})
print({name: sorted(deps) for name, deps in graph.dependents.items()})
for name, layer in graph.layers.items():
    print(name, type(layer).__name__, len(layer), sorted(layer.keys(), key=str)[0], layer.is_materialized())
print(Delayed('total', graph).compute(), dask.get(graph, [('inc', 0), 'total']))
print(('read', 2) in graph.cull([('inc', 2)]).to_dict())
print(graph.to_dict() == {**layers['read'], **layers['inc'], **layers['total']})
print(str(graph).splitlines()[0], str(graph).splitlines()[2:])
try:
    graph['nowhere']
except KeyError as error:
    print('KeyError', error)

x = delayed(inc)(1, dask_key_name='x')
y = delayed(add)(x, 5, dask_key_name='y')
more = HighLevelGraph.from_collections('twice', {'twice': (add, 'y', 'y')}, dependencies=[y])
print(sorted(more.layers), sorted(more.dependencies['twice']), Delayed('twice', more).compute())
both = HighLevelGraph.from_collections('both', {'both': (add, 'x', 'z')}, dependencies=[x, delayed(3, name='z')])
print(sorted(both.layers), Delayed('both', both).compute())
try:
    HighLevelGraph.from_collections('bad', {}, dependencies=[1])
except TypeError as error:
    print('TypeError', error)
merged = HighLevelGraph.merge(graph, more)
print(len(merged), sorted(merged.layers), dask.get(merged, 'twice'))
layer = MaterializedLayer({'a': 1, 'b': (inc, 'a')})
print(layer['a'], len(layer), sorted(layer), layer.get('q'), layer.get_output_keys() == {'a', 'b'})
print(HighLevelGraph({'l': layer}, {'l': set()}).to_dict() == {'a': 1, 'b': (inc, 'a')})
