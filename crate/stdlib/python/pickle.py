"""Values as bytes, and back."""

from copy import _attributes

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load",
           "loads", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """What goes wrong with pickles."""

    __module__ = "_pickle"


class PicklingError(PickleError):
    """What can't be pickled."""

    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """What is no pickle."""

    __module__ = "_pickle"


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The value as bytes. Protocols 4 and 5 are written; older ones are not."""
    if protocol is None:
        protocol = DEFAULT_PROTOCOL
    if protocol < 0:
        protocol = HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
    if protocol < 4:
        raise NotImplementedError(f"pickle protocol {protocol} is not written here; use 4 or 5")
    return _dumps(obj, protocol)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The value of bytes."""
    return _loads(data)[0]


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes the value to a file."""
    file.write(dumps(obj, protocol))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The next value in a file."""
    start = file.tell()
    value, end = _loads(file.read())
    file.seek(start + end)
    return value


class Pickler:
    """Writes values to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        self._file = file
        self._protocol = protocol

    def dump(self, obj):
        """Writes a value."""
        dump(obj, self._file, self._protocol)

    def clear_memo(self):
        """Forgets what was written: every value stands alone here anyway."""


class Unpickler:
    """Reads values from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file

    def load(self):
        """The next value."""
        return load(self._file)


def _refuse(cls):
    raise TypeError(f"cannot pickle {cls.__name__!r} object")


def _reduce(obj):
    """How to make an object again: whether by `__new__`, the function, its arguments, state, items, pairs."""
    cls = type(obj)
    for name in ("__reduce_ex__", "__reduce__"):
        reducer = getattr(cls, name, None)
        if reducer is not None and reducer is not getattr(object, name, None):
            parts = reducer(obj, 4) if name == "__reduce_ex__" else reducer(obj)
            if isinstance(parts, str):
                return parts
            parts = tuple(parts) + (None,) * (5 - len(parts))
            return False, parts[0], parts[1], parts[2], parts[3], parts[4]
    if cls.__name__ == "method" and hasattr(obj, "__self__"):
        return False, getattr, (obj.__self__, obj.__name__), None, None, None
    if isinstance(obj, range):
        return False, range, (obj.start, obj.stop, obj.step), None, None, None
    if isinstance(obj, slice):
        return False, slice, (obj.start, obj.stop, obj.step), None, None, None
    if isinstance(obj, complex):
        return False, complex, (obj.real, obj.imag), None, None, None
    if isinstance(obj, BaseException):
        return False, cls, obj.args, obj.__dict__ or None, None, None
    base = None
    for candidate in (int, float, str, bytes, tuple, frozenset):
        if isinstance(obj, candidate):
            base = candidate
    if base is None and _is_native(cls) and not isinstance(obj, (list, dict, set)):
        _refuse(cls)
    args = (cls,)
    if hasattr(obj, "_fields") and base is tuple:
        args = (cls,) + tuple(obj)
    elif base is not None:
        args = (cls, base(obj))
    getter = getattr(cls, "__getstate__", None)
    if getter is not None and getter is not getattr(object, "__getstate__", None):
        state = getter(obj)
    else:
        state = _attributes(obj)
    items = iter(list(list.__iter__(obj))) if isinstance(obj, list) else None
    pairs = iter(list(dict.items(obj))) if isinstance(obj, dict) else None
    if isinstance(obj, set):
        return False, cls, (list(obj),), state, None, None
    return True, args[0], args[1:], state, items, pairs


def _new_object(cls, *args):
    for base in (list, dict, int, float, str, bytes, frozenset):
        if issubclass(cls, base):
            return base.__new__(cls, *args)
    if issubclass(cls, tuple) and not hasattr(cls, "_fields"):
        return tuple.__new__(cls, *args)
    return cls.__new__(cls, *args)


def _set_state(obj, state):
    setter = getattr(type(obj), "__setstate__", None)
    if setter is not None:
        setter(obj, state)
        return
    if isinstance(state, tuple) and len(state) == 2:
        for part in state:
            if part:
                _set_state(obj, part)
        return
    for name, value in state.items():
        object.__setattr__(obj, name, value)
