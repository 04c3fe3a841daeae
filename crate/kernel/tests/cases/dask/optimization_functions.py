"""dask.optimization on plain graphs, as in Dask's own documentation."""

from functools import partial

from dask.core import get
from dask.optimization import cull, functions_of, fuse, fuse_linear, inline, inline_functions


def inc(i):
    return i + 1


def add(a, b):
    return a + b


def double(x):
    return x * 2


def shown(task):
    if isinstance(task, tuple) and task and callable(task[0]):
        return (getattr(task[0], '__name__', 'partial'), *map(shown, task[1:]))
    return [shown(item) for item in task] if isinstance(task, list) else task


def show(graph):
    for key in sorted(graph, key=str):
        print(key, '=', shown(graph[key]))


d = {'x': 1, 'y': (inc, 'x'), 'z': (inc, 'x'), 'out': (add, 'y', 10)}
small, needed = cull(d, 'out')
show(small)
print(sorted(needed.items()))
print(cull(d, ['out', 'z'])[0] == d)
try:
    cull(d, 'nowhere')
except KeyError as error:
    print('KeyError', error)

d = {'x': 1, 'y': (inc, 'x'), 'z': (add, 'x', 'y')}
show(inline(d))
show(inline(d, keys='y'))
show(inline(d, keys='y', inline_constants=False))
show(inline_functions({'out': (add, 'i', 'd'), 'i': (inc, 'x'), 'd': (double, 'y'), 'x': 1, 'y': 1}, [], [inc]))
print(functions_of((add, (double, 1), [(inc, 3)])) == {add, double, inc})
print(functions_of((partial(add, 1), 'x')) == {add})

d = {'w': (inc, 'x'), 'x': (inc, 'y'), 'y': (inc, 'z'), 'z': (add, 'a', 'b'), 'a': 1, 'b': 2}
for rename in (False, True):
    chain, needed = fuse(d, rename_keys=rename)
    show(chain)
    print({key: sorted(needed[key]) for key in sorted(needed)})
    linear, other = fuse_linear(d, rename_keys=rename)
    print(get(linear, 'w'), get(chain, 'w'), sorted(linear))
show(fuse(d, keys=['x'], rename_keys=False)[0])
tree = {'a': 1, 'b1': (inc, 'a'), 'b2': (double, 'a'), 'c': (add, 'b1', 'b2')}
show(fuse(tree, ave_width=2, rename_keys=False)[0])
show(fuse(tree, ave_width=1, rename_keys=False)[0])
print(fuse(tree, rename_keys=lambda keys: '+'.join(sorted(keys)), ave_width=2)[0]['c'])
