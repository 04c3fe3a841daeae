"""Shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """What can't be copied."""


error = Error

_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, type(NotImplemented), type(Ellipsis),
           type(len), type(lambda: None), property, slice}


def copy(x):
    """A shallow copy."""
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, None, None)


def deepcopy(x, memo=None, _nil=[]):
    """A copy with copies of everything inside; `memo` knows what has been copied."""
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    if cls is list:
        result = []
        memo[id(x)] = result
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = {}
        memo[id(x)] = result
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        result = _deep_tuple(x, memo)
    elif cls in (set, frozenset):
        result = cls([deepcopy(item, memo) for item in x])
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            result = copier(memo)
        else:
            result = _rebuild(x, memo, deepcopy)
    if result is not x:
        memo[id(x)] = result
        # What was copied must live as long as the memo: another object might get its id.
        memo.setdefault(id(memo), []).append(x)
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A cycle may have copied the tuple on the way.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _rebuild(x, memo, deep):
    """A copy of an object by its `__reduce_ex__`, `__reduce__` or its attributes."""
    cls = type(x)
    for name in ("__reduce_ex__", "__reduce__"):
        reducer = getattr(cls, name, None)
        if reducer is not None and reducer is not getattr(object, name, None):
            parts = reducer(x, 4) if name == "__reduce_ex__" else reducer(x)
            if isinstance(parts, str):
                return x
            return _from_parts(x, parts, memo, deep)
    made = _copy_base(x, memo, deep)
    if deep is not None:
        memo[id(x)] = made
        _deep_items(x, made, memo)
    state = _state(x)
    if deep is not None:
        state = deepcopy(state, memo)
    _set_state(made, state)
    return made


def _from_parts(x, parts, memo, deep):
    function, args = parts[0], parts[1]
    if deep is not None:
        args = tuple([deepcopy(arg, memo) for arg in args])
    made = function(*args)
    if deep is not None:
        memo[id(x)] = made
    if len(parts) > 2 and parts[2] is not None:
        state = parts[2] if deep is None else deepcopy(parts[2], memo)
        _set_state(made, state)
    if len(parts) > 3 and parts[3] is not None:
        for item in parts[3]:
            made.append(item if deep is None else deepcopy(item, memo))
    if len(parts) > 4 and parts[4] is not None:
        for key, value in parts[4]:
            if deep is not None:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def _state(x):
    getter = getattr(type(x), "__getstate__", None)
    if getter is not None and getter is not getattr(object, "__getstate__", None):
        return getter(x)
    return _attributes(x)


def _attributes(x):
    """The attributes of an object, and with `__slots__` a pair: they and what is in the slots."""
    attributes = getattr(x, "__dict__", None)
    attributes = dict(attributes) if attributes else None
    slots = {}
    for base in type(x).__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                slots[name] = getattr(x, name)
    if slots and not (attributes and slots.keys() <= attributes.keys()):
        return attributes, slots
    return attributes


def _set_state(made, state):
    if state is None:
        return
    setter = getattr(type(made), "__setstate__", None)
    if setter is not None:
        setter(made, state)
        return
    if isinstance(state, tuple) and len(state) == 2:
        for part in state:
            _set_state(made, part)
        return
    for name, value in state.items():
        object.__setattr__(made, name, value)


def _copy_base(x, memo, deep):
    """A new instance of the class of `x`, with the content of the builtin that it inherits from."""
    cls = type(x)
    for base in (int, float, complex, str, bytes):
        if isinstance(x, base):
            return base.__new__(cls, x)
    if isinstance(x, (tuple, frozenset)):
        base = tuple if isinstance(x, tuple) else frozenset
        items = list(x) if deep is None else [deepcopy(item, memo) for item in x]
        return base.__new__(cls, items)
    if isinstance(x, BaseException):
        args = x.args if deep is None else deepcopy(x.args, memo)
        made = cls.__new__(cls, *args)
        made.args = args
        return made
    made = _new_instance(cls)
    if deep is None:
        if isinstance(x, list):
            list.extend(made, x)
        elif isinstance(x, dict):
            for key, value in dict.items(x):
                dict.__setitem__(made, key, value)
        elif isinstance(x, set):
            set.update(made, x)
    return made


def _new_instance(cls):
    for base in (list, dict, set):
        if issubclass(cls, base):
            return base.__new__(cls)
    if _is_native(cls):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    return object.__new__(cls)


def _deep_items(x, made, memo):
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(made, deepcopy(item, memo))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(made, deepcopy(key, memo), deepcopy(value, memo))
    elif isinstance(x, set):
        for item in x:
            set.add(made, deepcopy(item, memo))
