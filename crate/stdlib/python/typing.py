"""Names for annotations. They are inert: nothing checks them at run time."""

import collections as _collections
import collections.abc as _abc

TYPE_CHECKING = False


def _type_repr(value):
    if isinstance(value, type):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, list):
        return "[" + ", ".join([_type_repr(item) for item in value]) + "]"
    return repr(value)


class _Special:
    """`Any`, `Optional`, `List` and the like, bare."""

    def __init__(self, name, origin=None):
        self._name = name
        self.__origin__ = origin

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([type(None) if item is None else item for item in params])
        if self._name == "Optional":
            return _union((params[0], type(None)))
        if self._name == "Union":
            return _union(params)
        if self._name == "Annotated":
            return _Annotated(params[0], params[1:])
        return _Alias(self._name, self.__origin__, params)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f"Cannot instantiate {self!r}")
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __instancecheck__(self, instance):
        if self.__origin__ is None:
            raise TypeError(f"{self!r} cannot be used with isinstance()")
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        if self.__origin__ is None:
            raise TypeError(f"{self!r} cannot be used with issubclass()")
        return issubclass(cls, self.__origin__)

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other

    def __mro_entries__(self, bases):
        return () if self.__origin__ is None else (self.__origin__,)


class _Alias(_Special):
    """`List[int]` and the like."""

    def __init__(self, name, origin, args):
        super().__init__(name, origin)
        self.__args__ = args

    def __repr__(self):
        if self._name == "Callable" and len(self.__args__) == 2:
            first, result = self.__args__
            return f"typing.Callable[{_type_repr(first)}, {_type_repr(result)}]"
        return f"typing.{self._name}[{', '.join([_type_repr(item) for item in self.__args__])}]"

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        fill = iter(params)
        return _Alias(self._name, self.__origin__,
                      tuple([next(fill) if isinstance(item, TypeVar) else item for item in self.__args__]))

    def __eq__(self, other):
        return isinstance(other, _Alias) and (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _Union(_Alias):
    def __init__(self, args):
        super().__init__("Union", Union, args)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[1] is type(None):
            return f"typing.Optional[{_type_repr(args[0])}]"
        return f"typing.Union[{', '.join([_type_repr(item) for item in args])}]"

    def __eq__(self, other):
        return isinstance(other, _Union) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return any([isinstance(instance, item) for item in self.__args__])


def _union(params):
    flat = []
    for item in params:
        for inner in item.__args__ if isinstance(item, _Union) else (type(None) if item is None else item,):
            if inner not in flat:
                flat.append(inner)
    return flat[0] if len(flat) == 1 else _Union(tuple(flat))


class _Annotated(_Alias):
    def __init__(self, origin, metadata):
        super().__init__("Annotated", origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        extra = ", ".join([repr(item) for item in self.__metadata__])
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {extra}]"


class TypeVar:
    """A variable for a type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class ParamSpec(TypeVar):
    """A variable for the parameters of a callable."""

    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(TypeVar):
    """A variable for several types."""


class ForwardRef:
    """A name that is not defined yet."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class NewType:
    """A name for a type; calling it gives its argument back."""

    def __init__(self, name, tp):
        self.__name__ = name
        self.__qualname__ = name
        self.__module__ = "__main__"
        self.__supertype__ = tp

    def __call__(self, value):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return _union((self, other))


class Generic:
    """The base of generic classes."""

    def __class_getitem__(cls, params):
        return cls


class _ProtocolMeta(_abc._ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol"):
            if not cls.__dict__.get("_is_runtime_protocol"):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            return all([hasattr(instance, name) for name in _members(cls)])
        return cls in type(instance).__mro__

    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol") and cls is not Protocol:
            return all([hasattr(other, name) for name in _members(cls)])
        return cls in other.__mro__


def _members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        names.update(base.__dict__)
        names.update(base.__dict__.get("__annotations__", ()))
    hidden = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__slots__",
              "__qualname__", "_is_protocol", "_is_runtime_protocol", "__weakref__", "__hash__"}
    return [name for name in names if name not in hidden]


class Protocol(metaclass=_ProtocolMeta):
    """The base of classes that say what an object must have."""

    _is_protocol = True

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_instances

    def __class_getitem__(cls, params):
        return cls


def _no_instances(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    object.__init__(self)


class NamedTuple(tuple):
    """The base of tuples with named, annotated fields; also called as a function."""

    def __new__(cls, typename, fields=None, /, **kwargs):
        pairs = list(kwargs.items()) if fields is None else list(fields)
        made = _collections.namedtuple(typename, [field for field, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "_fields" in cls.__dict__ or NamedTuple not in cls.__bases__:
            return
        annotations = cls.__dict__.get("__annotations__", {})
        defaults = {}
        for field in annotations:
            if field in cls.__dict__:
                defaults[field] = cls.__dict__[field]
            elif defaults:
                raise TypeError(f"non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        fields = tuple(annotations)
        own = cls.__dict__
        cls._fields = cls.__match_args__ = fields
        cls._field_defaults = defaults
        for place, field in enumerate(fields):
            setattr(cls, field, property(_item_getter(place)))
        cls.__new__ = _maker(cls, fields, defaults)
        for name, function in (("__repr__", _tuple_repr), ("_asdict", _tuple_asdict), ("_replace", _tuple_replace),
                               ("_make", classmethod(_tuple_make))):
            if name not in own:
                setattr(cls, name, function)


def _item_getter(place):
    def get(self):
        return self[place]

    return get


def _maker(cls, fields, defaults):
    """`__new__` from its source, so that calls bind their arguments as those of any function."""
    arguments = "".join([f", {field}=_defaults[{field!r}]" if field in defaults else f", {field}" for field in fields])
    items = "".join([field + ", " for field in fields])
    scope = {"__name__": cls.__module__}
    exec(f"def _make(_new, _defaults):\n def __new__(_cls{arguments}):\n  return _new(_cls, ({items}))\n"
         f" return __new__", scope)
    made = scope["_make"](tuple.__new__, defaults)
    made.__qualname__ = f"{cls.__name__}.__new__"
    return made


def _tuple_repr(self):
    inner = ", ".join([f"{field}={value!r}" for field, value in zip(self._fields, self)])
    return f"{type(self).__name__}({inner})"


def _tuple_asdict(self):
    """The fields and their values as a dict."""
    return dict(zip(self._fields, self))


def _tuple_replace(self, /, **changes):
    """A new tuple with some fields changed."""
    values = [changes.pop(field, value) for field, value in zip(self._fields, self)]
    if changes:
        raise ValueError(f"Got unexpected field names: {list(changes)!r}")
    return tuple.__new__(type(self), values)


def _tuple_make(cls, iterable):
    """A tuple from an iterable."""
    values = tuple(iterable)
    if len(values) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(values)}")
    return tuple.__new__(cls, values)


class TypedDict(dict):
    """The base of dicts with known keys; a plain dict at run time."""

    def __init_subclass__(cls, total=True):
        super().__init_subclass__()
        cls.__total__ = total
        annotations = {}
        for base in reversed(cls.__mro__):
            annotations.update(base.__dict__.get("__annotations__", {}))
        cls.__annotations__ = annotations
        cls.__required_keys__ = frozenset(annotations if total else ())
        cls.__optional_keys__ = frozenset(() if total else annotations)

    def __new__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


Any = _Special("Any")
Union = _Special("Union")
Optional = _Special("Optional")
Literal = _Special("Literal")
Final = _Special("Final")
ClassVar = _Special("ClassVar")
Annotated = _Special("Annotated")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
Concatenate = _Special("Concatenate")
TypeGuard = _Special("TypeGuard")
Required = _Special("Required")
NotRequired = _Special("NotRequired")
Unpack = _Special("Unpack")
List = _Special("List", list)
Dict = _Special("Dict", dict)
Set = _Special("Set", set)
FrozenSet = _Special("FrozenSet", frozenset)
Tuple = _Special("Tuple", tuple)
Type = _Special("Type", type)
DefaultDict = _Special("DefaultDict", _collections.defaultdict)
OrderedDict = _Special("OrderedDict", _collections.OrderedDict)
Counter = _Special("Counter", _collections.Counter)
Deque = _Special("Deque", _collections.deque)
Callable = _Special("Callable", _abc.Callable)
Iterable = _Special("Iterable", _abc.Iterable)
Iterator = _Special("Iterator", _abc.Iterator)
Generator = _Special("Generator", _abc.Generator)
Sequence = _Special("Sequence", _abc.Sequence)
MutableSequence = _Special("MutableSequence", _abc.MutableSequence)
Mapping = _Special("Mapping", _abc.Mapping)
MutableMapping = _Special("MutableMapping", _abc.MutableMapping)
AbstractSet = _Special("AbstractSet", _abc.Set)
MutableSet = _Special("MutableSet", _abc.MutableSet)
Collection = _Special("Collection", _abc.Collection)
Container = _Special("Container", _abc.Container)
Hashable = _Special("Hashable", _abc.Hashable)
Sized = _Special("Sized", _abc.Sized)
Reversible = _Special("Reversible", _abc.Reversible)
KeysView = _Special("KeysView", _abc.KeysView)
ValuesView = _Special("ValuesView", _abc.ValuesView)
ItemsView = _Special("ItemsView", _abc.ItemsView)
Text = str
AnyStr = TypeVar("AnyStr", str, bytes)
IO = _Special("IO")
TextIO = _Special("TextIO")
BinaryIO = _Special("BinaryIO")
SupportsInt = _Special("SupportsInt")
SupportsFloat = _Special("SupportsFloat")
SupportsIndex = _Special("SupportsIndex")
SupportsAbs = _Special("SupportsAbs")
Pattern = _Special("Pattern")
Match = _Special("Match")
ContextManager = _Special("ContextManager")


def cast(typ, val):
    """Gives `val` back."""
    return val


def runtime_checkable(cls):
    """Lets a protocol be used with isinstance."""
    cls._is_runtime_protocol = True
    return cls


def overload(func):
    """Marks a signature; only the last definition counts."""
    return func


def final(f):
    """Marks what is not to be overridden."""
    return f


def no_type_check(arg):
    """Marks what is not to be checked."""
    return arg


def override(func):
    """Marks what overrides."""
    return func


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class or function."""
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            hints.update(base.__dict__.get("__annotations__", {}))
        return hints
    return dict(getattr(obj, "__annotations__", None) or {})


def get_origin(tp):
    """`list` for `List[int]`, `Union` for `Optional[int]`."""
    return tp.__origin__ if isinstance(tp, _Alias) else None


def get_args(tp):
    """`(int,)` for `List[int]`."""
    return tp.__args__ if isinstance(tp, _Alias) else ()


def reveal_type(obj):
    """Gives `obj` back."""
    return obj


def assert_type(val, typ):
    """Gives `val` back."""
    return val


def assert_never(arg):
    """For code that should not be reached."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")
