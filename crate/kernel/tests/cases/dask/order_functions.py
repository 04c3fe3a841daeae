"""dask.order: a place for every task, after all that it needs."""

from dask.core import get_deps
from dask.order import diagnostics, ndependencies, order


def f(*args):
    return args


graph = {('a', i): i for i in range(4)}
graph.update({('b', i): (f, ('a', i)) for i in range(4)})
graph.update({('c', i): (f, ('b', 2 * i), ('b', 2 * i + 1)) for i in range(2)})
graph['d'] = (f, ('c', 0), ('c', 1))
places = order(graph)
dependencies, dependents = get_deps(graph)
print(sorted(places.values()) == list(range(len(graph))))
print(all(places[dep] < places[key] for key in graph for dep in dependencies[key]))
info, pressure = diagnostics(graph)
print(max(pressure) <= 4, len(pressure), info['d'].order, info['d'].num_dependencies_freed, info['d'].age)
print(info['d']._fields)
counts, total = ndependencies(dependencies, dependents)
print(counts['d'], total['d'], total['c', 0], total['a', 0])
print(order({'a': 1, 'b': (f, 'a'), 'c': (f, 'b')}))
print(order({}))
try:
    order({'a': (f, 'b'), 'b': (f, 'a')})
except RuntimeError as error:
    lines = str(error).splitlines()
    print(lines[0], len(lines))
