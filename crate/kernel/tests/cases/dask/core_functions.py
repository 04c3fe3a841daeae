"""dask.core: what a task is, what it needs, cycles, and values made right here."""

from collections import namedtuple

from dask.core import (
    flatten, get, get_dependencies, get_deps, getcycle, isdag, ishashable, iskey, istask, literal,
    preorder_traversal, quote, reverse_dict, subs, toposort, validate_key,
)


def inc(x):
    return x + 1


def add(x, y):
    return x + y


d = {'x': 1, 'y': (inc, 'x'), 'z': (add, 'x', 'y'), 'w': (inc, 'z'), 'a': (add, (inc, 'x'), 1)}
for key in d:
    print(key, sorted(get_dependencies(d, key)), istask(d[key]))
print(sorted(get_dependencies(d, task=(add, ['x', ['y']], 'nothing'))))
print(sorted(get_dependencies(d, task=(add, 'x', 'x'), as_list=True)))
dependencies, dependents = get_deps(d)
print({key: sorted(value) for key, value in sorted(dependents.items())})
print(get(d, 'w'), get(d, ['a', ['x', 'z']]))
try:
    get(d, 'q')
except KeyError as error:
    print('KeyError', error)
try:
    get_dependencies(d)
except ValueError as error:
    print(error)

order = toposort(d)
print(all(order.index(dep) < order.index(key) for key in d for dep in dependencies[key]))
loop = {'x': (inc, 'z'), 'y': (inc, 'x'), 'z': (inc, 'y')}
print(getcycle(loop, 'x'), isdag(loop, 'x'), isdag(d, 'w'), getcycle(d, 'w'))
try:
    toposort(loop)
except RuntimeError as error:
    print(str(error)[:24])

print(list(flatten([1, [2, [3, (4, 5)]], 'six'])), list(flatten('word')), list(flatten([(1, 2), [3]], container=(list, tuple))))
print(list(preorder_traversal((add, (sum, [1, 2]), 3))) == [add, sum, list, 1, 2, 3])
print(subs((add, 'x', [(inc, 'x'), 'y']), 'x', 7) == (add, 7, [(inc, 7), 'y']))
print({k: sorted(v) for k, v in reverse_dict({'a': ['b', 'c'], 'b': ['c']}).items()})
print([ishashable(x) for x in (1, 'a', [1], {}, (1, 2), ([],))])
print([iskey(x) for x in (1, 'a', 1.5, ('a', 1, ('b',)), [1], None, (1, None))])
for bad in ([1], ('a', [1])):
    try:
        validate_key(bad)
    except TypeError as error:
        print(error)
pair = namedtuple('pair', 'x y')
print(istask((inc, 1)), istask((1, 2)), istask(pair(inc, 2)))
print(quote(1), quote([1, 2]), quote((inc, 1))[0]() == (inc, 1), literal(3)())
print(get({'x': quote([1, 2])}, 'x'))

import dask

print(dask.core.istask((inc, 1)), callable(dask.optimization.cull), callable(dask.order.order))
print(hasattr(dask, 'callbacks'), hasattr(dask, 'nothing_of_the_kind'))
