"""Graphs as plain dicts: what a task is, what it needs, and which order it stands in."""

from dask._task_spec import (
    DataNode, DependenciesMapping, GraphNode, TaskRef, convert_legacy_graph, execute_graph,
)

no_default = '__no_default__'


def ishashable(x):
    try:
        hash(x)
        return True
    except TypeError:
        return False


def istask(x):
    """Whether it is a call: a tuple that begins with something to call, or a task."""
    if isinstance(x, GraphNode):
        return not isinstance(x, DataNode)
    return type(x) is tuple and bool(x) and callable(x[0])


def has_tasks(dsk, x):
    """Whether a value holds calls or keys of the graph."""
    if istask(x):
        return True
    try:
        if x in dsk:
            return True
    except TypeError:
        pass
    return isinstance(x, list) and any([has_tasks(dsk, item) for item in x])


def preorder_traversal(task):
    for item in task:
        if istask(item):
            yield from preorder_traversal(item)
        elif isinstance(item, list):
            yield list
            yield from preorder_traversal(item)
        else:
            yield item


def iskey(key):
    """Whether it can be a key: a str, an int, a float, or a tuple of such."""
    if type(key) is tuple:
        return all([iskey(part) for part in key])
    return type(key) in (int, float, str)


def validate_key(key):
    if iskey(key):
        return
    if type(key) is tuple:
        for index, part in enumerate(key):
            try:
                validate_key(part)
            except TypeError as error:
                text = f'Composite key contains unexpected key type at {index=} ({key=!r})'
                raise TypeError(text) from error
    raise TypeError(f'Unexpected key type {type(key)} ({key=!r})')


def flatten(seq, container=list):
    if isinstance(seq, str):
        yield seq
        return
    for item in seq:
        if isinstance(item, container):
            yield from flatten(item, container=container)
        else:
            yield item


def lists_to_tuples(res, keys):
    if isinstance(keys, list):
        return tuple([lists_to_tuples(r, k) for r, k in zip(res, keys)])
    return res


def _pack_result(result, keys):
    return tuple([_pack_result(result, k) for k in keys]) if isinstance(keys, list) else result[keys]


def get(dsk, out, cache=None):
    """The values of some keys, made right here, one after the other."""
    for key in flatten(out):
        if key not in dsk:
            raise KeyError(f'{key} is not a key in the graph')
    cache = {} if cache is None else cache
    nodes = convert_legacy_graph(dsk, all_keys=set(dsk) | set(cache))
    return _pack_result(execute_graph(nodes, cache, keys=set(flatten([out]))), out)


def keys_in_tasks(keys, tasks, as_list=False):
    """The keys that stand in some tasks."""
    found, todo = [], list(tasks)
    while todo:
        inner = []
        for part in todo:
            if type(part) is tuple and part and callable(part[0]):
                inner.extend(part[1:])
            elif type(part) is list:
                inner.extend(part)
            elif type(part) is dict:
                inner.extend(part.values())
            elif isinstance(part, GraphNode):
                inner.extend(part.dependencies)
            elif isinstance(part, TaskRef):
                inner.append(part.key)
            else:
                try:
                    if part in keys:
                        found.append(part)
                except TypeError:
                    pass
        todo = inner
    return found if as_list else set(found)


def get_dependencies(dsk, key=None, task=no_default, as_list=False):
    """The keys that a task needs itself."""
    if key is not None:
        task = dsk[key]
    elif task is no_default:
        raise ValueError('Provide either key or task')
    return keys_in_tasks(dsk, [task], as_list=as_list)


def get_deps(dsk):
    """What each key needs, and who needs it."""
    dependencies = {key: get_dependencies(dsk, task=task) for key, task in dsk.items()}
    return dependencies, reverse_dict(dependencies)


def reverse_dict(d):
    result = {}
    for key, values in d.items():
        result.setdefault(key, set())
        for value in values:
            result.setdefault(value, set()).add(key)
    return result


def subs(task, key, val):
    """The task with `val` in the places of `key`."""
    if type(task) is tuple and task and callable(task[0]):
        return task[:1] + tuple([_subs_argument(arg, key, val) for arg in task[1:]])
    try:
        if type(task) is type(key) and task == key:
            return val
    except Exception:
        pass
    return [subs(item, key, val) for item in task] if type(task) is list else task


def _subs_argument(arg, key, val):
    if type(arg) is list or istask(arg) and type(arg) is tuple:
        return subs(arg, key, val)
    try:
        return val if arg in {key} else arg
    except TypeError:
        return arg


def _walk(dsk, keys, dependencies):
    """Keys after what they need, and the first cycle that is met. Nothing here recurses."""
    needed = DependenciesMapping(dsk) if dependencies is None else dependencies
    ordered, done = [], set()
    for start in keys:
        path, inside = [(start, iter(sorted(needed[start], key=str)))], {start}
        if start in done:
            continue
        while path:
            key, rest = path[-1]
            for other in rest:
                if other in inside:
                    names = [k for k, _ in path]
                    return ordered, names[names.index(other):] + [other]
                if other not in done and other in needed:
                    path.append((other, iter(sorted(needed[other], key=str))))
                    inside.add(other)
                    break
            else:
                path.pop()
                inside.discard(key)
                done.add(key)
                ordered.append(key)
    return ordered, []


def toposort(dsk, dependencies=None):
    """The keys, each after what it needs."""
    ordered, cycle = _walk(dsk, dsk, dependencies)
    if cycle:
        cycle = _short(dsk, cycle, dependencies)
        raise RuntimeError('Cycle detected in Dask: ' + '->'.join([str(key) for key in cycle]))
    return ordered


# From how many keys of a cycle a shorter one is looked for.
_STARTS = 20


def _short(dsk, cycle, dependencies):
    """A cycle without detours: from its first key the shortest way back there."""
    needed = DependenciesMapping(dsk) if dependencies is None else dependencies
    best = cycle
    for start in cycle[:-1][:_STARTS]:
        came, todo = {start: None}, [start]
        for key in todo:
            if start in needed[key]:
                way = [start]
                while key is not None:
                    way.append(key)
                    key = came[key]
                if len(way) < len(best):
                    best = way[::-1]
                break
            for other in sorted(needed[key], key=str):
                if other not in came and other in needed:
                    came[other] = key
                    todo.append(other)
    return best


def getcycle(d, keys):
    """A cycle among what some keys need, the first key once more at its end; empty if there is none."""
    _, cycle = _walk(d, keys if isinstance(keys, list) else [keys], None)
    return _short(d, cycle, None) if cycle else []


def isdag(d, keys):
    return not getcycle(d, keys)


class literal:
    """A value that no scheduler looks into."""

    def __init__(self, data):
        self.data = data

    def __repr__(self):
        return f'literal<type={type(self.data).__name__}>'

    def __reduce__(self):
        return literal, (self.data,)

    def __call__(self):
        return self.data


def quote(x):
    """The value as one that no scheduler looks into, if it would."""
    return (literal(x),) if istask(x) or type(x) in (list, dict) else x
