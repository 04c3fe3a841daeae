"""The nodes of graphs: `Task`, `DataNode`, `Alias`, containers with references, and how they run."""

import itertools

from dask.utils import funcname

_no_deps = frozenset()
_unnamed = itertools.count()


class TaskRef:
    """The value of the task with this key, as an argument."""

    def __init__(self, key):
        self.key = key

    def __str__(self):
        return str(self.key)

    def __repr__(self):
        return f'{type(self).__name__}({self.key!r})'

    def __hash__(self):
        return hash(self.key)

    def __eq__(self, other):
        return isinstance(other, TaskRef) and self.key == other.key

    def __reduce__(self):
        return TaskRef, (self.key,)

    def __dask_tokenize__(self):
        return ('TaskRef', self.key)

    def substitute(self, subs, key=None):
        if self.key not in subs:
            return self
        new = subs[self.key]
        if isinstance(new, GraphNode):
            return new.substitute({}, key=self.key)
        return new if isinstance(new, TaskRef) else TaskRef(new)


class GraphNode:
    """What stands behind a key of a graph."""

    data_producer = False
    block_fusion = False
    is_coro = False
    _dependencies = _no_deps

    def ref(self):
        return Alias(self.key)

    def copy(self):
        raise NotImplementedError

    @property
    def dependencies(self):
        return self._dependencies

    def _verify_values(self, values):
        missing = set(self.dependencies) - set(values)
        if missing:
            raise RuntimeError(f'Not enough arguments provided: missing keys {missing}')

    def __call__(self, values=()):
        raise NotImplementedError('Not implemented')

    def __eq__(self, other):
        from dask.base import tokenize
        return type(other) is type(self) and tokenize(self) == tokenize(other)

    __hash__ = object.__hash__

    def substitute(self, subs, key=None):
        raise NotImplementedError

    @staticmethod
    def fuse(*tasks, key=None):
        """One task that carries all of these out; they must come down to one key."""
        if any([task.key is None for task in tasks]):
            raise ValueError('Cannot fuse tasks with missing keys')
        if len(tasks) == 1:
            return tasks[0].substitute({}, key=key)
        keys = {task.key for task in tasks}
        needed = set().union(*[task.dependencies for task in tasks])
        last = keys - needed
        if len(last) > 1:
            raise ValueError(f'Cannot fuse tasks with multiple outputs {last}')
        outkey = last.pop()
        outer = tuple(sorted(needed - keys, key=hash))
        return Task(key or outkey, _execute_subgraph, {task.key: task for task in tasks}, outkey, outer,
                    *[TaskRef(k) for k in outer], _data_producer=any([task.data_producer for task in tasks]))


def _execute_subgraph(inner_dsk, outkey, inkeys, *dependencies):
    whole = {**inner_dsk, **{key: DataNode(None, value) for key, value in zip(inkeys, dependencies)}}
    return execute_graph(whole, keys=[outkey])[outkey]


class Alias(GraphNode):
    """Another task's value under a key of its own."""

    def __init__(self, key, target=None):
        self.key = key.key if isinstance(key, TaskRef) else key
        if target is None:
            target = self.key
        if isinstance(target, Alias):
            target = target.target
        self.target = target.key if isinstance(target, TaskRef) else target
        self._dependencies = frozenset((self.target,))

    def __reduce__(self):
        return Alias, (self.key, self.target)

    def copy(self):
        return Alias(self.key, self.target)

    def substitute(self, subs, key=None):
        own, new = subs.get(self.key, self.key), subs.get(self.target, self.target)
        if own == self.key and new == self.target:
            return self
        if isinstance(new, (GraphNode, TaskRef)):
            return new.substitute({}, key=key)
        if key is None and isinstance(own, GraphNode):
            raise RuntimeError(f'Invalid substitution encountered {self.key!r} -> {own}')
        return Alias(key or own, new)

    def __dask_tokenize__(self):
        return ('Alias', self.key, self.target)

    def __call__(self, values=()):
        self._verify_values(values)
        return values[self.target]

    def __repr__(self):
        return f'Alias({self.key!r})' if self.key == self.target else f'Alias({self.key!r}->{self.target!r})'

    def __eq__(self, other):
        return isinstance(other, Alias) and self.key == other.key and self.target == other.target

    __hash__ = object.__hash__


class DataNode(GraphNode):
    """A value that is there."""

    data_producer = True

    def __init__(self, key, value):
        self.key = (type(value).__name__, next(_unnamed)) if key is None else key
        self.value = value
        self.typ = type(value)

    def copy(self):
        return DataNode(self.key, self.value)

    def __call__(self, values=()):
        return self.value

    def __repr__(self):
        return f'DataNode({self.value!r})'

    def __reduce__(self):
        return DataNode, (self.key, self.value)

    def __dask_tokenize__(self):
        from dask.base import tokenize
        return ('DataNode', tokenize(self.value))

    def substitute(self, subs, key=None):
        return self if key is None or key == self.key else DataNode(key, self.value)

    def __iter__(self):
        return iter(self.value)


class Task(GraphNode):
    """A call. `TaskRef`s and nodes among its arguments stand for values of other tasks."""

    def __init__(self, key, func, /, *args, _data_producer=False, **kwargs):
        if isinstance(func, Task):
            raise TypeError('Cannot nest tasks')
        self.key = key
        self.func = func
        self.args = args
        self.kwargs = kwargs
        self.data_producer = _data_producer
        self._token = None
        needed = set()
        for argument in (*args, *kwargs.values()):
            if isinstance(argument, TaskRef):
                needed.add(argument.key)
            elif isinstance(argument, GraphNode):
                needed.update(argument.dependencies)
        self._dependencies = frozenset(needed) if needed else _no_deps

    def has_subgraph(self):
        return self.func == _execute_subgraph

    def copy(self):
        return Task(self.key, self.func, *self.args, **self.kwargs)

    def __hash__(self):
        return hash(self.__dask_tokenize__())

    def __dask_tokenize__(self):
        if self._token is None:
            from dask.base import tokenize
            self._token = tokenize((type(self).__name__, self.func, self.args, self.kwargs))
        return self._token

    def __repr__(self):
        head = funcname(self.func)
        count = len(self.args) + len(self.kwargs)
        room = (40 - len(head) - 1 - len(str(self.key))) // count if count else 0
        given = ', '.join([repr(a) for a in self.args]) if room > 5 else '...' if self.args else ''
        if self.kwargs:
            named = [f'{k}={v!r}' for k, v in sorted(self.kwargs.items())] if room > 5 else ['...']
            given += ', ' + ', '.join(named)
        return f'<Task {self.key!r} {head}({given})>'

    def __call__(self, values=()):
        self._verify_values(values)
        args = [_valued(a, values) for a in self.args]
        return self.func(*args, **{name: _valued(a, values) for name, a in self.kwargs.items()})

    def substitute(self, subs, key=None):
        new = {k: subs[k] for k in self.dependencies if k in subs and subs[k] != k}
        if not new:
            return self if key is None or key == self.key else self._again(key, self.args, self.kwargs)
        return self._again(key or self.key, [_replaced(a, new) for a in self.args],
                           {name: _replaced(a, new) for name, a in self.kwargs.items()})

    def _again(self, key, args, kwargs):
        return Task(key, self.func, *args, _data_producer=self.data_producer, **kwargs)


def _valued(argument, values):
    if isinstance(argument, GraphNode):
        return argument({key: values[key] for key in argument.dependencies})
    return values[argument.key] if isinstance(argument, TaskRef) else argument


def _replaced(argument, subs):
    return argument.substitute(subs) if isinstance(argument, (GraphNode, TaskRef)) else argument


class NestedContainer(Task):
    """A container with nodes among its items, as an argument."""

    def __init__(self, /, *args):
        if len(args) == 1 and isinstance(args[0], self.klass):
            args = args[0]
        super().__init__(None, self.to_container, *args, constructor=self.constructor)

    @staticmethod
    def to_container(*args, constructor):
        return constructor(args)

    def copy(self):
        return self._again(None, self.args, {})

    def _again(self, key, args, kwargs):
        return type(self)(*args)

    def substitute(self, subs, key=None):
        return super().substitute(subs, None)

    def __dask_tokenize__(self):
        from dask.base import tokenize
        return (type(self).__name__, self.klass, sorted([tokenize(a) for a in self.args]))

    def __repr__(self):
        return f'{type(self).__name__}({self.args})'

    def __iter__(self):
        return iter(self.args)

    def __reduce__(self):
        return type(self), tuple(self.args)


class List(NestedContainer):
    constructor = klass = list


class Tuple(NestedContainer):
    constructor = klass = tuple


class Set(NestedContainer):
    constructor = klass = set


class Dict(NestedContainer):
    """A dict whose keys and values stand one after the other in `args`."""

    klass = dict

    def __init__(self, /, *args, **kwargs):
        if kwargs:
            args = (kwargs,)
        if len(args) == 1:
            args = args[0]
            if isinstance(args, dict):
                args = list(args.items())
            elif not isinstance(args, (list, tuple)):
                raise ValueError('Invalid argument provided')
            if all([isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in args]):
                args = tuple(itertools.chain.from_iterable(args))
        if len(args) % 2:
            raise ValueError('Invalid number of arguments provided')
        super().__init__(*args)

    @staticmethod
    def constructor(args):
        return dict(zip(args[::2], args[1::2]))

    def __repr__(self):
        return 'Dict(' + ', '.join([f'{k}: {v}' for k, v in self.items()]) + ')'

    def __iter__(self):
        return iter(self.args[::2])

    def __len__(self):
        return len(self.args) // 2

    def keys(self):
        return list(self)

    def values(self):
        return list(self.args[1::2])

    def items(self):
        return list(zip(self.args[::2], self.args[1::2]))

    def __contains__(self, key):
        return key in self.args[::2]

    def __getitem__(self, key):
        for own, value in self.items():
            if own == key:
                return value
        raise KeyError(key)


def _is_reference(obj):
    return isinstance(obj, TaskRef) or getattr(obj, '__dask_future__', False)


def _is_namedtuple(obj):
    return isinstance(obj, tuple) and type(obj) is not tuple and hasattr(obj, '_fields')


def parse_input(obj):
    """The same with containers of nodes as nodes themselves."""
    if isinstance(obj, GraphNode):
        return obj
    if _is_reference(obj):
        return Alias(obj.key)
    if isinstance(obj, dict):
        parsed = {k: parse_input(v) for k, v in obj.items()}
        return Dict(parsed) if any([isinstance(v, GraphNode) for v in parsed.values()]) else obj
    if isinstance(obj, (list, set, tuple)):
        parsed = [parse_input(o) for o in obj]
        if not any([isinstance(o, GraphNode) for o in parsed]):
            return obj
        if _is_namedtuple(obj):
            return Task(None, type(obj), *parsed)
        return (List if isinstance(obj, list) else Set if isinstance(obj, set) else Tuple)(*parsed)
    return obj


def convert_legacy_task(key, task, all_keys):
    """A task as a tuple, a key, or data, as a node; data that refer to nothing stay what they are."""
    if isinstance(task, GraphNode):
        return task
    if type(task) is tuple and task and callable(task[0]):
        args = [Dict(a) if isinstance(a, dict) else convert_legacy_task(None, a, all_keys) for a in task[1:]]
        return Task(key, task[0], *args)
    if isinstance(task, (int, float, str, tuple)):
        try:
            if task in all_keys:
                return Alias(task) if key is None else Alias(key, target=task)
        except TypeError:
            pass
    if isinstance(task, (list, tuple, set, frozenset)):
        parts = [convert_legacy_task(None, part, all_keys) for part in task]
        lazy = any([isinstance(part, GraphNode) for part in parts])
        if _is_namedtuple(task):
            return Task(key, type(task), *parts) if lazy else task
        return Task(key, _identity_cast, *parts, typ=type(task)) if lazy else type(task)(parts)
    if _is_reference(task):
        return Alias(task.key) if key is None else Alias(key, target=task.key)
    return task


def _identity_cast(*args, typ):
    return typ(args)


def convert_legacy_graph(dsk, all_keys=None):
    """A graph of tuples as a graph of nodes."""
    if all_keys is None:
        all_keys = set(dsk)
    nodes = {}
    for key, task in dsk.items():
        node = convert_legacy_task(key, task, all_keys)
        if isinstance(node, Alias) and node.target == key:
            continue
        nodes[key] = node if isinstance(node, GraphNode) else DataNode(key, node)
    return nodes


class DependenciesMapping:
    """What each key of a graph needs, found out when it is asked for."""

    def __init__(self, dsk):
        self.dsk = dsk
        self._removed = set()
        self._known = {}

    def __getitem__(self, key):
        if key not in self._known:
            node = self.dsk[key]
            if isinstance(node, GraphNode):
                needed = node.dependencies
            else:
                from dask.core import get_dependencies
                needed = get_dependencies(self.dsk, task=node)
            self._known[key] = needed - self._removed
        return self._known[key]

    def __delitem__(self, key):
        self._known.clear()
        self._removed.add(key)

    def __iter__(self):
        return iter(self.dsk)

    def __len__(self):
        return len(self.dsk)

    def __contains__(self, key):
        return key in self.dsk

    def keys(self):
        return self.dsk.keys()

    def values(self):
        return [self[key] for key in self.dsk]

    def items(self):
        return [(key, self[key]) for key in self.dsk]


def execute_graph(dsk, cache=None, keys=None):
    """Carries all nodes out, here; the values that nobody needs any more are let go if `keys` are named."""
    from dask.order import order
    if isinstance(dsk, (list, tuple, set, frozenset)):
        dsk = {node.key: node for node in dsk}
    uses = {}
    for node in dsk.values():
        for key in node.dependencies:
            uses[key] = uses.get(key, 0) + 1
    cache = {} if cache is None else cache
    places = order(dsk)
    for key in sorted(dsk, key=places.__getitem__):
        cache[key] = dsk[key](cache)
        for needed in dsk[key].dependencies:
            uses[needed] -= 1
            if uses[needed] == 0 and keys and needed not in keys:
                del cache[needed]
    return cache


def resolve_aliases(dsk, keys, dependents):
    """The graph without aliases whose target nobody else needs."""
    if not keys:
        raise ValueError('No keys provided')
    dsk = dict(dsk)
    todo, seen = list(keys), set()
    while todo:
        key = todo.pop()
        if key in seen or key not in dsk:
            continue
        node = dsk[key]
        target = node.target if isinstance(node, Alias) else None
        if target is not None and target not in keys and target in dsk and len(dependents[target]) == 1:
            dsk[key] = dsk.pop(target).copy()
            dsk[key].key = key
            todo.append(key)
        else:
            seen.add(key)
            todo.extend(node.dependencies)
    return dsk


def fuse_linear_task_spec(dsk, keys):
    """Chains of tasks as one task each; `keys` stay, and what has several users."""
    from dask.core import reverse_dict
    from dask.optimization import default_fused_keys_renamer
    keys = set(keys)
    needed = {key: node.dependencies for key, node in dsk.items()}
    users = reverse_dict(needed)
    result, seen = {}, set()

    def follows(key, user):
        """Whether `user` does nothing but go on with the value of `key`."""
        return (key in dsk and user in dsk and key not in keys and len(users[key]) == 1
                and len(needed[user]) == 1 and not dsk[key].block_fusion and not dsk[user].block_fusion)

    for key in dsk:
        if key in seen:
            continue
        first = key
        while len(needed[first]) == 1 and follows(next(iter(needed[first])), first):
            first = next(iter(needed[first]))
        chain = [first]
        while len(users[chain[-1]]) == 1 and follows(chain[-1], next(iter(users[chain[-1]]))):
            chain.append(next(iter(users[chain[-1]])))
        last = chain[-1]
        seen.update(chain)
        if len(chain) == 1:
            result[last] = dsk[last]
            continue
        name = default_fused_keys_renamer(chain)
        result[name] = Task.fuse(*[dsk[k] for k in chain], key=name)
        if name != last:
            result[last] = Alias(last, target=name)
    return result


def cull(dsk, keys):
    """The nodes that `keys` need."""
    if not isinstance(keys, (list, set, tuple)):
        raise TypeError(f'Expected list, set or tuple for keys, got {type(keys).__name__}')
    if len(keys) == len(dsk):
        return dsk
    todo, result = list(keys), {}
    while todo:
        key = todo.pop()
        if key in dsk and key not in result:
            result[key] = dsk[key]
            todo.extend(dsk[key].dependencies)
    return result


def _call(func, /, *args, **kwargs):
    """A task whose function is another task's value."""
    return func(*args, **kwargs)


def _spread(func, args, kwargs):
    return func(*args, **kwargs)
