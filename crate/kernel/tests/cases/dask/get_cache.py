"""cache= of a scheduler: a graph that failed goes on where it was."""

import dask
from dask._task_spec import Task, TaskRef
from dask.local import get_sync

calls = []
broken = [True]


def load(x):
    calls.append(('load', x))
    return x * 10


def fragile(x, y):
    calls.append(('fragile', x, y))
    if broken[0]:
        raise ValueError('not yet')
    return x + y


graph = {'a': (load, 1), 'b': (load, 2), 'c': (fragile, 'a', 'b')}
cache = {}
try:
    get_sync(graph, 'c', cache=cache)
except ValueError as error:
    print(error, sorted(calls))
print(sorted(cache.items()))
print(get_sync({'y': Task('y', load, TaskRef('x'))}, 'y', cache={'x': 4}))
filled = {}
print(get_sync({'p': (load, 1), 'q': (load, 'p')}, ['q'], cache=filled), sorted(filled))
try:
    get_sync({'y': (load, 'x'), 'z': dask.delayed(1)}, 'q', cache={})
except KeyError as error:
    print('KeyError', error)
