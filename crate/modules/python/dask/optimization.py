"""Optimisations of graphs of tuples: `cull`, `inline`, `inline_functions`, `fuse`, `fuse_linear`."""

import math
from collections import namedtuple

from dask import config
from dask._task_spec import GraphNode
from dask.core import flatten, get_dependencies, ishashable, istask, reverse_dict, subs, toposort
from dask.utils import key_split

_default = '__default__'


def cull(dsk, keys):
    """The tasks that `keys` need, and the list of keys that each of them needs."""
    out, dependencies = {}, {}
    todo = list(flatten(keys if isinstance(keys, (list, set)) else [keys]))
    while todo:
        key = todo.pop()
        if key not in out:
            out[key] = dsk[key]
            dependencies[key] = get_dependencies(dsk, key, as_list=True)
            todo.extend(dependencies[key])
    return out, dependencies


def inline(dsk, keys=None, inline_constants=True, dependencies=None):
    """The graph with the values of `keys`, and of constants, in the tasks that use them."""
    if dependencies is None:
        dependencies = {key: get_dependencies(dsk, key) for key in dsk}
    needed = {key: set(deps) for key, deps in dependencies.items()}
    keys = set() if keys is None else set(keys) if isinstance(keys, (list, set)) else {keys}
    if inline_constants:
        keys.update([key for key, task in dsk.items()
                     if ishashable(task) and task in dsk or not needed[key] and not istask(task)])
    done = {}
    for key in toposort({key: dsk[key] for key in keys if key in dsk}, dependencies=needed):
        if key in keys:
            done[key] = _inlined(dsk[key], keys & needed[key], done, dsk)
    return {**done, **{key: _inlined(task, keys & needed[key], done, dsk)
                       for key, task in dsk.items() if key not in done}}


def _inlined(task, keys, done, dsk):
    for key in keys:
        task = subs(task, key, done[key] if key in done else dsk[key])
    return task


def inline_functions(dsk, output, fast_functions=None, inline_constants=False, dependencies=None):
    """The graph with calls of quick functions in the tasks that use them, but for the keys in `output`."""
    if not fast_functions:
        return dsk
    output, fast = set(output), set(fast_functions)
    if dependencies is None:
        dependencies = {key: get_dependencies(dsk, key) for key in dsk}
    dependents = reverse_dict(dependencies)

    def is_quick(key, task):
        if isinstance(task, GraphNode) or not istask(task) or key in output or not dependents[key]:
            return False
        try:
            quick = functions_of(task) <= fast
        except TypeError:
            return False
        return quick and not any([isinstance(dsk[user], GraphNode) for user in dependents[key]])

    keys = [key for key, task in dsk.items() if is_quick(key, task)]
    if keys:
        dsk = inline(dsk, keys, inline_constants=inline_constants, dependencies=dependencies)
        for key in keys:
            del dsk[key]
    return dsk


def unwrap_partial(func):
    while hasattr(func, 'func'):
        func = func.func
    return func


def functions_of(task):
    """The functions that a task calls."""
    found, todo = set(), [task]
    while todo:
        part = todo.pop()
        if type(part) in (list, tuple):
            if istask(part):
                found.add(unwrap_partial(part[0]))
                part = part[1:]
            todo.extend(part)
    return found


def _renamed(keys, words):
    """The words before the last key's name, in a key like it; `None` for a key that has no name."""
    last = keys[-1]
    if type(last) is str:
        return '-'.join([*words, last])
    if type(last) is tuple and last and isinstance(last[0], str):
        return ('-'.join([*words, last[0]]), *last[1:])
    return None


def default_fused_linear_keys_renamer(keys):
    """The key of a chain, given from its last link to its first."""
    return _renamed(keys[::-1], [key_split(key) for key in keys[:0:-1]])


def default_fused_keys_renamer(keys, max_fused_key_length=120):
    """The key of tasks that became one; the last of `keys` gives its value."""
    words = {key_split(key) for key in keys[:-1]} - {key_split(keys[-1])}
    key = _renamed(keys, sorted(words))
    name = key[0] if isinstance(key, tuple) else key
    if name is None or not max_fused_key_length or len(name) <= max_fused_key_length - 5:
        return key
    name = f'{name[:max_fused_key_length - 5]}-{f"{hash(name):x}"[:4]}'
    return (name, *key[1:]) if isinstance(key, tuple) else name


def _kept(keys):
    """The keys that are to stay, as a set."""
    if keys is None:
        return set()
    return keys if isinstance(keys, set) else set(flatten(keys if isinstance(keys, list) else [keys]))


def fuse_linear(dsk, keys=None, dependencies=None, rename_keys=True):
    """The graph with each chain of tasks as one task, and the set of keys that each task needs."""
    keep = _kept(keys)
    if dependencies is None:
        dependencies = {key: get_dependencies(dsk, key, as_list=True) for key in dsk}
    uses = {}
    for key in dsk:
        for needed in dependencies[key]:
            uses.setdefault(needed, []).append(key)
    # Whose only user needs nothing else.
    user_of = {key: users[0] for key, users in uses.items()
               if len(users) == 1 and len(dependencies[users[0]]) == 1 and key not in keep}
    renamer = (default_fused_linear_keys_renamer if rename_keys is True else rename_keys) or None
    needed = {key: set(deps) for key, deps in dependencies.items()}
    result, fused, names = {}, set(), {}
    continued = set(user_of.values())
    for first in user_of:
        if first in continued:
            continue
        chain = [first]
        while chain[-1] in user_of:
            chain.append(user_of[chain[-1]])
        last = chain[-1]
        task = dsk[first]
        for link, user in zip(chain, chain[1:]):
            task = subs(dsk[user], link, task)
            needed[user] = needed[user] - {link} | needed.pop(link)
        fused.update(chain)
        name = renamer(chain[::-1]) if renamer is not None else None
        if name is None or name in dsk or name in result:
            result[last] = task
        else:
            result[name], result[last], names[last] = task, name, name
            needed[name], needed[last] = needed[last], {name}
    result.update({key: task for key, task in dsk.items() if key not in fused})
    for key in list(needed):
        for old in [old for old in needed[key] if old in names]:
            needed[key] = needed[key] - {old} | {names[old]}
            result[key] = subs(result[key], old, names[old])
    if keys is not None:
        for old in set(names) - keep:
            del result[old], needed[old]
    return result, needed


# A part of a tree of tasks that may become one: its last key, its task, its keys in order, how many levels,
# branches and tasks it has, how much it counts for its inputs, and what it needs from outside.
_Part = namedtuple('_Part', 'key task keys height width tasks fudge edges')


def fuse(dsk, keys=None, dependencies=None, ave_width=_default, max_width=_default, max_height=_default,
         max_depth_new_edges=_default, rename_keys=_default):
    """The graph with trees of tasks as one task each, as far as that costs no parallelism worth having
    (tasks by levels at most `ave_width`), and the set of keys that each task needs."""
    if config.get('optimization.fuse.active') is False:
        return dsk, dependencies

    def setting(value, name):
        return config.get('optimization.fuse.' + name) if value is _default else value

    ave_width, max_height = setting(ave_width, 'ave-width'), setting(max_height, 'max-height')
    max_depth = setting(max_depth_new_edges, 'max-depth-new-edges')
    max_width = setting(max_width, 'max-width')
    if not ave_width or not max_height:
        return dsk, dependencies
    if max_width is None:
        max_width = 1.5 + ave_width * math.log(ave_width + 1)
    limits = ave_width, max_width, max_height, ave_width * 1.5 if max_depth is None else max_depth
    rename_keys = setting(rename_keys, 'rename-keys')
    if not isinstance(rename_keys, bool) and not callable(rename_keys):
        raise TypeError('rename_keys must be a boolean or callable')
    fusion = _Fusion(dsk, _kept(keys), dependencies, limits)
    if fusion.reducible:
        fusion.run()
        if rename_keys:
            fusion.rename(default_fused_keys_renamer if rename_keys is True else rename_keys)
    return (fusion.result, fusion.needed) if fusion.trees else (dsk, fusion.needed)


class _Fusion:
    """Trees of tasks of which each but the last has one user."""

    def __init__(self, dsk, keep, dependencies, limits):
        self.dsk, self.limits = dsk, limits
        lists = {key: deps if isinstance(deps, list) else get_dependencies(dsk, key, as_list=True)
                 for key, deps in (dependencies or dict.fromkeys(dsk)).items()}
        self.users = {}
        for key, deps in lists.items():
            for needed in deps:
                self.users.setdefault(needed, []).append(key)
        self.needed = {key: set(deps) for key, deps in lists.items()}
        self.reducible = {key for key, users in self.users.items()
                          if len(users) == 1 and key not in keep and key in dsk
                          and (type(dsk[key]) is tuple or isinstance(dsk[key], (int, float, complex, str)))
                          and not isinstance(dsk[users[0]], GraphNode)}
        self.result = dict(dsk)
        self.trees = {}

    def run(self):
        for top in list(self.reducible):
            if top in self.reducible:
                while top in self.reducible:
                    top = self.users[top][0]
                self.tree(top)

    def tree(self, top):
        """All below a task that is not to disappear, from its leaves on."""
        order, todo, parts = [], [top], {}
        while todo:
            key = todo.pop()
            order.append(key)
            todo.extend(self.needed[key] & self.reducible)
        for key in reversed(order):
            children = [parts.pop(child) for child in sorted(self.needed[key], key=str) if child in parts]
            parts[key] = self.part(key, children)
        self.result[top] = parts[top].task

    def part(self, key, children):
        if not children:
            return _Part(key, self.dsk[key], [key], 1, 1, 1, 0, set(self.needed[key]))
        ave_width, max_width, max_height, max_depth = self.limits
        inner = set().union(*[child.edges for child in children])
        own = self.needed[key] - {child.key for child in children}
        edges = own | inner
        height = max([child.height for child in children])
        width = sum([child.width for child in children])
        tasks = sum([child.tasks for child in children])
        fudge = sum([child.fudge for child in children])
        if len(children) > 1:
            most = max([len(child.edges) for child in children])
            fudge += min(len(children) - 1, max(0, len(inner) - most))
        if inner:
            fudge = min(fudge, len(inner) - 1)
        same = len(edges) == len(inner)
        fudge += not same
        fits = (tasks + fudge) / height <= ave_width and (same or height < max_depth)
        if len(children) > 1:
            single = len([child for child in children if child.height == 1])
            fits = fits and single <= ave_width and width <= max_width and height <= max_height
        self.reducible -= {child.key for child in children}
        if not fits or isinstance(self.dsk[key], GraphNode):
            for child in children:
                self.result[child.key] = child.task
            width = min(width, max_width) if len(children) > 1 else width
            return _Part(key, self.dsk[key], [key], 1, width, 1, min(fudge, int(ave_width - 1)), edges)
        task, names = self.dsk[key], []
        for child in children:
            task = subs(task, child.key, child.task)
            names += child.keys
            own |= self.needed.pop(child.key)
            del self.result[child.key]
            self.trees.pop(child.key, None)
        names.append(key)
        self.needed[key], self.trees[key] = own, names
        if len(children) == 1 and same:
            return _Part(key, task, names, height, width, tasks, fudge, edges)
        return _Part(key, task, names, height + 1, width, tasks + 1, fudge, edges)

    def rename(self, renamer):
        for last, keys in self.trees.items():
            name = renamer(keys)
            if name is not None and name not in self.result:
                self.result[name], self.result[last] = self.result[last], name
                self.needed[name], self.needed[last] = self.needed[last], {name}
