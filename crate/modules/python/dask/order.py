"""In which order the tasks of a graph start, and what that means for the values that are held."""

from collections import namedtuple

from dask._task_spec import GraphNode
from dask.core import get_dependencies, getcycle, reverse_dict

# Natives: _order.

Order = namedtuple('Order', 'priority critical_path')
OrderInfo = namedtuple('OrderInfo', 'order age num_data_when_run num_data_when_released '
                                    'num_dependencies_freed')


def _needed(dsk):
    if all([isinstance(task, GraphNode) for task in dsk.values()]):
        return {key: task.dependencies for key, task in dsk.items()}
    return {key: get_dependencies(dsk, task=task) for key, task in dsk.items()}


def order(dsk, dependencies=None, return_stats=False):
    """Each key's place, from 0: values are used soon after they were made, so that few are held."""
    if return_stats:
        raise NotImplementedError('dask.order.order: return_stats=True is not available; see diagnostics()')
    needed = _needed(dsk) if dependencies is None else dependencies
    places = {key: place for place, key in enumerate(dsk)}
    numbers = [[places[dep] for dep in needed[key] if dep in places] for key in dsk]
    ordered = _order(numbers)
    if ordered is None:
        cycle = getcycle(dsk, list(dsk))
        raise RuntimeError('Cycle detected between the following keys:\n  -> '
                           + '\n  -> '.join([str(key) for key in cycle]))
    keys = list(dsk)
    return {keys[number]: place for place, number in enumerate(ordered)}


def ndependencies(dependencies, dependents):
    """How many keys each key needs itself, and how many tasks must have run when it has."""
    left = {key: len(deps) for key, deps in dependencies.items()}
    counts = dict(left)
    total, ready = {}, [key for key, count in left.items() if count == 0]
    while ready:
        key = ready.pop()
        total[key] = 1 + sum([total[dep] for dep in dependencies[key]])
        for user in dependents[key]:
            left[user] -= 1
            if left[user] == 0:
                ready.append(user)
    return counts, total


def diagnostics(dsk, o=None, dependencies=None):
    """What is held when the tasks run one after the other: an `OrderInfo` for each key, and how many values
    are held before each step."""
    needed = _needed(dsk) if dependencies is None else dependencies
    users = reverse_dict(needed)
    places = order(dsk, dependencies=needed) if o is None else o
    left = {key: len(own) for key, own in users.items()}
    pressure, held = [], 0
    age, at_run, at_release, freed = {}, {}, {}, {}
    for step, key in enumerate(sorted(dsk, key=places.__getitem__)):
        pressure.append(held)
        at_run[key] = held
        released = 0
        for dep in needed[key]:
            left[dep] -= 1
            if left[dep] == 0:
                age[dep], at_release[dep] = step - places[dep], held
                released += 1
        freed[key] = released
        if not users[key]:
            age[key], at_release[key] = 0, held
        held += bool(users[key]) - released
    info = {key: OrderInfo(place, age[key], at_run[key], at_release[key], freed[key])
            for key, place in places.items()}
    return info, pressure
