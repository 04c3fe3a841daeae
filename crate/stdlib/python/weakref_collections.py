"""The weak collections, on top of `ref`. An entry goes when its object does, by the reference's callback."""


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        self._refs = {}
        self.update(other, **kw)

    def _wrap(self, key, value):
        def remove(dead, owner=ref(self)):
            this = owner()
            if this is not None and this._refs.get(key) is dead:
                del this._refs[key]
        return ref(value, remove)

    def __setitem__(self, key, value):
        self._refs[key] = self._wrap(key, value)

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._refs[key]

    def __len__(self):
        return len(self._refs)

    def __contains__(self, key):
        return self.get(key) is not None

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __copy__(self):
        return self.copy()

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    def keys(self):
        for key, reference in list(self._refs.items()):
            if reference() is not None:
                yield key

    def values(self):
        for reference in list(self._refs.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self._refs.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self._refs.values())

    itervaluerefs = valuerefs

    def get(self, key, default=None):
        reference = self._refs.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        reference = self._refs.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self._refs.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=(), /, **kw):
        if hasattr(other, "items"):
            other = other.items()
        for key, value in other:
            self[key] = value
        for key, value in kw.items():
            self[key] = value

    def clear(self):
        self._refs.clear()

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if hasattr(other, "items") else NotImplemented

    __hash__ = None


class WeakKeyDictionary:
    def __init__(self, dict=None):
        self._values = {}
        if dict is not None:
            self.update(dict)

    def _wrap(self, key):
        def remove(dead, owner=ref(self)):
            this = owner()
            if this is not None:
                this._values.pop(dead, None)
        return ref(key, remove)

    def __setitem__(self, key, value):
        self._values[self._wrap(key)] = value

    def __getitem__(self, key):
        return self._values[ref(key)]

    def __delitem__(self, key):
        del self._values[ref(key)]

    def __len__(self):
        return len(self._values)

    def __contains__(self, key):
        try:
            return ref(key) in self._values
        except TypeError:
            return False

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __copy__(self):
        return self.copy()

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    def keys(self):
        for reference in list(self._values):
            key = reference()
            if key is not None:
                yield key

    def values(self):
        for reference, value in list(self._values.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self._values.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self._values)

    def get(self, key, default=None):
        return self._values.get(ref(key), default)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *args):
        return self._values.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self._values.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kw):
        pairs = dict.items() if hasattr(dict, "items") else dict or ()
        for key, value in pairs:
            self[key] = value
        for key, value in kw.items():
            self[key] = value

    def clear(self):
        self._values.clear()

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if hasattr(other, "items") else NotImplemented

    __hash__ = None


class WeakSet:
    def __init__(self, data=None):
        self._refs = set()
        if data is not None:
            self.update(data)

    def _wrap(self, item):
        def remove(dead, owner=ref(self)):
            this = owner()
            if this is not None:
                this._refs.discard(dead)
        return ref(item, remove)

    def __iter__(self):
        for reference in list(self._refs):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self._refs)

    def __contains__(self, item):
        try:
            return ref(item) in self._refs
        except TypeError:
            return False

    def __repr__(self):
        return repr(set(self))

    def add(self, item):
        self._refs.add(self._wrap(item))

    def discard(self, item):
        self._refs.discard(ref(item))

    def remove(self, item):
        self._refs.remove(ref(item))

    def pop(self):
        while self._refs:
            item = self._refs.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self._refs.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return WeakSet(self)

    def union(self, other):
        new = WeakSet(self)
        new.update(other)
        return new

    def intersection(self, other):
        return WeakSet(item for item in other if item in self)

    def difference(self, other):
        others = set(other)
        return WeakSet(item for item in self if item not in others)

    def issubset(self, other):
        return set(self) <= set(other)

    def issuperset(self, other):
        return set(self) >= set(other)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    __or__ = union
    __and__ = intersection
    __sub__ = difference
    __le__ = issubset
    __ge__ = issuperset

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    __hash__ = None


class WeakMethod:
    def __init__(self, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self._alive = True
        self._callback = callback
        def dead(_, this=ref(self)):
            this = this()
            if this is not None and this._alive:
                this._alive = False
                if this._callback is not None:
                    this._callback(this)
        self._obj = ref(obj, dead)
        self._func = ref(func, dead)

    def __call__(self):
        obj, func = self._obj(), self._func()
        if obj is None or func is None:
            return None
        return func.__get__(obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return self._obj == other._obj and self._func == other._func

    def __hash__(self):
        return hash(self._func)


class finalize:
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self.atexit = True
        finalize._registry[self] = (ref(obj, self._run), func, args, kwargs)

    def _run(self, _):
        self()

    def __call__(self, _=None):
        entry = finalize._registry.pop(self, None)
        if entry is not None:
            _, func, args, kwargs = entry
            return func(*args, **kwargs)

    def detach(self):
        entry = finalize._registry.get(self)
        obj = entry and entry[0]()
        if obj is not None and finalize._registry.pop(self, None):
            return obj, *entry[1:]

    def peek(self):
        entry = finalize._registry.get(self)
        obj = entry and entry[0]()
        if obj is not None:
            return obj, *entry[1:]

    @property
    def alive(self):
        return self in finalize._registry

    def __repr__(self):
        entry = finalize._registry.get(self)
        obj = entry and entry[0]()
        if obj is None:
            return f"<finalize object at {id(self):#x}; dead>"
        return f"<finalize object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>"
