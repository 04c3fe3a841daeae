"""Classes that are mostly their data."""

import copy as _copy
import types as _types

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields",
           "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class FrozenInstanceError(AttributeError):
    """Assignment to a field of a frozen instance."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    """The annotation of what is only passed on to `__post_init__`."""

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={self._field_type})")


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Says more about a field than its annotation does."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds the methods that follow from a class's fields."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _kind_of(annotation):
    """`'classvar'`, `'initvar'` or `'field'`."""
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return "initvar"
    text = annotation if isinstance(annotation, str) else repr(annotation)
    if text.startswith(("typing.ClassVar", "ClassVar")):
        return "classvar"
    if isinstance(annotation, str) and text.startswith(("InitVar", "dataclasses.InitVar")):
        return "initvar"
    return "field"


def _make_field(cls, name, annotation, kw_only):
    default = cls.__dict__.get(name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, _types.MemberDescriptorType):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation)
    if made._field_type == "classvar":
        if made.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type in ("classvar", "initvar") and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made.kw_only is MISSING:
        made.kw_only = kw_only
    default_class = type(made.default)
    if made._field_type == "field" and made.default is not MISSING and default_class.__hash__ is None:
        raise ValueError(f"mutable default {default_class} for field {name} is not allowed: use default_factory")
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    any_frozen_base = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            for each in base_fields.values():
                found[each.name] = each
            if base.__dict__[_PARAMS].frozen:
                any_frozen_base = True
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    only_keywords = kw_only
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation.endswith("KW_ONLY"):
            only_keywords = True
            continue
        own.append(_make_field(cls, name, annotation, only_keywords))
    for each in own:
        found[each.name] = each
        if isinstance(cls.__dict__.get(each.name), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    real = [each for each in found.values() if each._field_type == "field"]
    if init:
        _set_new(cls, "__init__", _make_init(cls, found, frozen), replace=False)
    if repr:
        _set_new(cls, "__repr__", _make_repr(real), replace=False)
    if eq:
        _set_new(cls, "__eq__", _make_comparison(cls, "__eq__", "==", real), replace=False)
    if order:
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}."
                                f" Consider using functools.total_ordering")
            _set_new(cls, name, _make_comparison(cls, name, operator, real))
    if frozen:
        for name in ("__setattr__", "__delattr__"):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        names = tuple(each.name for each in real)
        _set_new(cls, "__setattr__", _make_frozen_setattr(cls, names))
        _set_new(cls, "__delattr__", _make_frozen_delattr(cls, names))
    _set_hash(cls, real, eq, frozen, unsafe_hash)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(each.name for each in real if each.init and not each.kw_only)
    if not getattr(cls, "__doc__", None):
        cls.__doc__ = cls.__name__ + _signature_text(found)
    if slots:
        cls = _with_slots(cls, tuple(each.name for each in real))
    return cls


def _with_slots(cls, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:-1] for name in base.__dict__.get("__slots__", ())}
    body = dict(cls.__dict__)
    body["__slots__"] = tuple(name for name in names if name not in inherited)
    for name in names:
        body.pop(name, None)
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _set_new(cls, name, function, replace=True):
    if not replace and name in cls.__dict__:
        return
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    setattr(cls, name, function)


def _set_hash(cls, real, eq, frozen, unsafe_hash):
    explicit = "__hash__" in cls.__dict__ and not (cls.__dict__["__hash__"] is None and "__eq__" in cls.__dict__)
    used = tuple(each.name for each in real if (each.compare if each.hash is None else each.hash))
    if unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _set_new(cls, "__hash__", _make_hash(used))
    elif eq and not explicit:
        if frozen:
            _set_new(cls, "__hash__", _make_hash(used))
        else:
            cls.__hash__ = None


def _type_text(annotation):
    if isinstance(annotation, type):
        return annotation.__name__
    return annotation if isinstance(annotation, str) else repr(annotation)


def _signature_text(found):
    parts = []
    for each in sorted(found.values(), key=lambda each: bool(each.kw_only)):
        if not each.init or each._field_type == "classvar":
            continue
        if each.kw_only and "*" not in parts:
            parts.append("*")
        text = f"{each.name}: {_type_text(each.type)}"
        if each.default is not MISSING:
            text += f" = {each.default!r}"
        elif each.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


def _make_init(cls, found, frozen):
    """`__init__` from its source, so that calls bind their arguments as those of any function."""
    arguments, body, values = [], [], {"_MISSING": MISSING, "_FACTORY": _HAS_DEFAULT_FACTORY, "_set": object.__setattr__}
    self_name = "__dataclass_self__" if "self" in found else "self"
    taking = [each for each in found.values() if each.init and each._field_type in ("field", "initvar")]
    plain = [each for each in taking if not each.kw_only]
    keywords = [each for each in taking if each.kw_only]
    seen_default = False
    for each in plain:
        if each.default is MISSING and each.default_factory is MISSING:
            if seen_default:
                raise TypeError(f"non-default argument {each.name!r} follows default argument")
        else:
            seen_default = True
    for each in plain + (["*"] if keywords else []) + keywords:
        if each == "*":
            arguments.append("*")
        elif each.default is not MISSING:
            values[f"_default_{each.name}"] = each.default
            arguments.append(f"{each.name}=_default_{each.name}")
        elif each.default_factory is not MISSING:
            arguments.append(f"{each.name}=_FACTORY")
        else:
            arguments.append(each.name)
    for each in found.values():
        if each._field_type != "field":
            continue
        if each.default_factory is not MISSING:
            values[f"_factory_{each.name}"] = each.default_factory
            value = f"_factory_{each.name}()"
            if each.init:
                value += f" if {each.name} is _FACTORY else {each.name}"
        elif each.init:
            value = each.name
        elif each.default is not MISSING and "__slots__" in cls.__dict__:
            values[f"_default_{each.name}"] = each.default
            value = f"_default_{each.name}"
        else:
            continue
        body.append(f"_set({self_name}, {each.name!r}, {value})" if frozen else f"{self_name}.{each.name} = {value}")
    if hasattr(cls, "__post_init__"):
        passed = ", ".join(each.name for each in found.values() if each._field_type == "initvar")
        body.append(f"{self_name}.__post_init__({passed})")
    source = (f"def _make({', '.join(values)}):\n"
              f" def __init__({', '.join([self_name] + arguments)}):\n  "
              + "\n  ".join(body or ["pass"]) + "\n return __init__")
    scope = {"__name__": cls.__module__}
    exec(source, scope)
    made = scope["_make"](**values)
    annotations = {each.name: each.type for each in taking}
    annotations["return"] = None
    made.__annotations__ = annotations
    return made


def _make_repr(real):
    names = [each.name for each in real if each.repr]
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            inner = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        finally:
            running.discard(key)
        return f"{self.__class__.__qualname__}({inner})"

    return __repr__


def _make_comparison(cls, name, operator, real):
    names = [each.name for each in real if each.compare]

    def values(side):
        inner = "".join(f"{side}.{name}, " for name in names)
        return f"({inner})"

    source = (f"def _make():\n"
              f" def {name}(self, other):\n"
              f"  if other.__class__ is self.__class__:\n"
              f"   return {values('self')} {operator} {values('other')}\n"
              f"  return NotImplemented\n"
              f" return {name}")
    scope = {"__name__": cls.__module__}
    exec(source, scope)
    return scope["_make"]()


def _make_hash(names):
    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))

    return __hash__


def _make_frozen_setattr(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    return __setattr__


def _make_frozen_delattr(cls, names):
    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __delattr__


def fields(class_or_instance):
    """The fields of a dataclass."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(each for each in found.values() if each._field_type == "field")


def is_dataclass(obj):
    """Whether `obj` is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return not isinstance(obj, type) and hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields and their values as a dict, recursively."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


def _asdict(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(each.name, _asdict(getattr(obj, each.name), dict_factory)) for each in fields(obj)])
    return _inside(obj, lambda value: _asdict(value, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields as a tuple, recursively."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, tuple_factory):
    if _is_instance(obj):
        return tuple_factory([_astuple(getattr(obj, each.name), tuple_factory) for each in fields(obj)])
    return _inside(obj, lambda value: _astuple(value, tuple_factory))


def _inside(obj, convert):
    """Converts what is inside a builtin container."""
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[convert(value) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([convert(value) for value in obj])
    if isinstance(obj, dict):
        pairs = [(convert(key), convert(value)) for key, value in obj.items()]
        if hasattr(type(obj), "default_factory"):
            made = type(obj)(getattr(obj, "default_factory"))
            for key, value in pairs:
                made[key] = value
            return made
        return type(obj)(pairs)
    return _copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A dataclass from a list of names, (name, type) or (name, type, field)."""
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body["__module__"] = "types"
    made = type(cls_name, bases, body)
    return dataclass(made, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in getattr(obj, _FIELDS).values():
        if each._field_type == "classvar":
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(f"field {each.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if each.name not in changes:
            if each._field_type == "initvar" and each.default is MISSING:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)
