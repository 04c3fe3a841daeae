"""Keys inside tuples, sets and lists of a plain graph, words of keys, and what a profiler counts."""

from operator import add

import dask
from dask.base import key_split
from dask.diagnostics import Profiler


def inc(x):
    return x + 1


for get in (dask.get, dask.threaded.get):
    print(get({'x': ('a', 'b'), 'a': 1, 'b': 2}, 'x'), get({'x': (list, ('a', 'c')), 'a': 1}, 'x'))
    print(get({'x': {'a', 'c'}, 'a': 1}, 'x') == {1, 'c'}, get({'x': (len, [('a', ('a', 5))]), 'a': 1}, 'x'))
    print(get({('a', 0): 3, 'x': [('a', 0), ('a', 1)]}, 'x'))
print([key_split(k) for k in ('x-1', ('x-2', 1), b'hello-world-1', None, 5, (('y-1', 2), 3), '_(x)')])
graph = {'a': 1, 'b': (inc, 'a'), 'c': (add, 'a', 'b')}
with Profiler() as profile:
    dask.get(graph, 'c')
print(sorted(row.key for row in profile.results))
