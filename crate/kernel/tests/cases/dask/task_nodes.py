"""Graphs made of the nodes that Dask's own graphs are made of."""

import pickle
from operator import add

import dask
from dask._task_spec import (
    Alias, DataNode, Dict, GraphNode, List, Task, TaskRef, Tuple, convert_legacy_graph, execute_graph, parse_input,
)
from dask.local import get_sync
from dask.threaded import get


def inc(x, by=1):
    return x + by


one = DataNode('one', 1)
two = Task('two', inc, one.ref())
five = Task('five', inc, TaskRef('two'), by=3)
print(one, two, five, Alias('x', 'y'), TaskRef('k'), sep='\n')
print(sorted(five.dependencies), five.key, five.func is inc, five.args, five.kwargs)
print(two({'one': 1}), five({'two': 2}), one())
try:
    five()
except RuntimeError as error:
    print(error)
graph = {node.key: node for node in (one, two, five)}
graph['same'] = Alias('same', 'five')
graph['all'] = List(TaskRef('one'), TaskRef('two'), [3])
graph['named'] = Task('named', dict, Dict({'a': TaskRef('one'), 'b': Task(None, add, TaskRef('two'), 10)}))
graph['mixed'] = Task('mixed', sum, Tuple(TaskRef('one'), Task(None, inc, TaskRef('two'), by=5)))
for scheduler in (get_sync, get, dask.get):
    print(scheduler(graph, ['five', 'same', 'all', 'named', 'mixed']))
print(dask.threaded.get({'a': 1, 'b': Task('b', add, TaskRef('a'), 1), 'c': (inc, 'b')}, 'c'))
print({k: v for k, v in execute_graph([one, two, five]).items()})

moved = two.substitute({'one': 'uno'}, key='dos')
print(moved, sorted(moved.dependencies), two)
print(Alias('a', 'b').substitute({'b': 'c'}), one.substitute({}, key='eins').key)
fused = Task.fuse(one, two, five)
print(fused.key, sorted(fused.dependencies), fused())
print(parse_input([TaskRef('a'), 1]), parse_input([1, 2]), parse_input({'k': TaskRef('a')}))
print(convert_legacy_graph({'x': 1, 'y': (inc, 'x'), 'z': 'y', 'l': ['x', 2]}))
print(Task('t', inc, 1) == Task('t', inc, 1), Task('t', inc, 1) == Task('t', inc, 2), isinstance(two, GraphNode))
print(pickle.loads(pickle.dumps(DataNode('k', [1, 2]))), hash(TaskRef('a')) == hash('a'), TaskRef('a') == TaskRef('a'))
try:
    Task('outer', two)
except TypeError as error:
    print(error)
try:
    Task.fuse(Task('a', inc, 1), Task('b', inc, 2))
except ValueError as error:
    print(str(error)[:40])

lazy = dask.delayed(inc)(dask.delayed(4), by=2)
node = dict(lazy.dask)[lazy.key]
print(type(node).__name__, node.func is inc, len(node.args), node.kwargs, len(node.dependencies))
[needed] = node.dependencies
print(node({needed: 4}))
