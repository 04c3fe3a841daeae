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
        if self._name != "Literal":
            first = params[:1] if self._name == "Annotated" else params
            params = tuple([_as_type(item) for item in first]) + params[len(first):]
        wanted = _COUNTS.get(self._name)
        if wanted is not None and len(params) != wanted:
            many = "many" if len(params) > wanted else "few"
            raise TypeError(f"Too {many} arguments for {self!r}; actual {len(params)}, expected {wanted}")
        if self._name == "Optional":
            if len(params) != 1:
                raise TypeError(f"typing.Optional requires a single type. Got {params!r:.100}.")
            return _union((params[0], type(None)))
        if self._name == "Callable" and len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        if self._name == "Tuple" and params == ((),):
            params = ()
        if self._name == "Union":
            return _union(params)
        if self._name == "Annotated":
            return _Annotated(params[0], params[1:])
        return _Alias(self._name, self.__origin__, params)

    def __call__(self, *args, **kwargs):
        if self._name == "Any":
            raise TypeError("Any cannot be instantiated")
        if isinstance(self.__origin__, _Special):
            raise TypeError(f"Cannot instantiate {self.__origin__!r}")
        if self.__origin__ is None:
            raise TypeError(f"Cannot instantiate {self!r}")
        if isinstance(self, _Alias) and self.__origin__.__module__ == "builtins" and self._name:
            name = self.__origin__.__name__
            raise TypeError(f"Type {self._name} cannot be instantiated; use {name}() instead")
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


# How many parameters they take.
_COUNTS = {"List": 1, "Set": 1, "FrozenSet": 1, "Dict": 2, "DefaultDict": 2, "OrderedDict": 2, "Counter": 1, "Deque": 1,
           "Type": 1, "Iterable": 1, "Iterator": 1, "Sequence": 1, "MutableSequence": 1, "Mapping": 2, "MutableMapping": 2,
           "AbstractSet": 1, "MutableSet": 1, "Collection": 1, "Container": 1, "Reversible": 1, "Generator": 3}


def _as_type(item):
    """A parameter as it is kept: None is its type, a text a name that is not defined yet."""
    if item is None:
        return type(None)
    return ForwardRef(item) if isinstance(item, str) else item


def _variables(args):
    """The type variables in parameters, each once."""
    found = []
    for item in args:
        inner = [item] if isinstance(item, TypeVar) else getattr(item, "__parameters__", ())
        if isinstance(item, type):
            inner = ()
        found += [variable for variable in inner if variable not in found]
    return tuple(found)


class _Alias(_Special):
    """`List[int]` and the like."""

    def __init__(self, name, origin, args):
        super().__init__(name, origin)
        self.__args__ = args
        self.__parameters__ = _variables(args)

    def __repr__(self):
        if self._name == "Callable" and len(self.__args__) == 2:
            first, result = self.__args__
            return f"typing.Callable[{_type_repr(first)}, {_type_repr(result)}]"
        inner = ", ".join([_type_repr(item) for item in self.__args__]) if self.__args__ else "()"
        return f"{self._shown()}[{inner}]"

    def _shown(self):
        return "typing." + self._name

    def _with(self, args):
        return _union(args) if self._name == "Union" else _Alias(self._name, self.__origin__, args)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        _check_count(self, params, self.__parameters__)
        known = dict(zip(self.__parameters__, map(_as_type, params)))
        return self._with(tuple([_filled(item, known) for item in self.__args__]))

    def __eq__(self, other):
        return isinstance(other, _Alias) and (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _check_count(cls, params, wanted):
    if len(params) != len(wanted):
        many = "many" if len(params) > len(wanted) else "few"
        raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(wanted)}")


def _filled(item, known):
    """A parameter with its variables replaced."""
    if isinstance(item, TypeVar):
        return known.get(item, item)
    if isinstance(item, _Alias) and item.__parameters__:
        return item[tuple([known.get(variable, variable) for variable in item.__parameters__])]
    return item


class _GenericAlias(_Alias):
    """A generic class of the program with its parameters: `Stack[int]`."""

    def __init__(self, origin, args):
        super().__init__(None, origin, args)

    def _shown(self):
        return _type_repr(self.__origin__)

    def _with(self, args):
        return _GenericAlias(self.__origin__, args)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        # `Generic[T]` beside another generic base says only the order of the variables.
        others = [base for base in bases if isinstance(base, _GenericAlias) and base is not self]
        return () if self.__origin__ is Generic and others else (self.__origin__,)

    def __eq__(self, other):
        return (isinstance(other, _GenericAlias)
                and (self.__origin__, self.__args__) == (other.__origin__, other.__args__))

    def __hash__(self):
        return hash((self.__origin__, self.__args__))


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
        return any(isinstance(instance, item) for item in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, item) for item in self.__args__)


def _union(params):
    if not params or params == ((),):
        raise TypeError("Cannot take a Union of no types.")
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

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


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


def _class_getitem(cls, params):
    """`Stack[int]`, or `Generic[T]` in a class statement."""
    params = params if isinstance(params, tuple) else (params,)
    if not params and cls is Generic:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    params = tuple([_as_type(item) for item in params])
    if cls is Generic or cls is Protocol:
        if not all([isinstance(item, TypeVar) for item in params]):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification"
                            " variables.")
        if len(set(params)) != len(params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    else:
        wanted = cls.__parameters__
        if not wanted:
            raise TypeError(f"{cls} is not a generic class")
        if not any([isinstance(item, (ParamSpec, TypeVarTuple)) for item in wanted]):
            _check_count(cls, params, wanted)
    return _GenericAlias(cls, params)


def _note_parameters(cls):
    """Keeps the type variables of a generic class."""
    found = []
    for base in cls.__dict__.get("__orig_bases__", ()):
        if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
            found = list(base.__parameters__)
            break
        found += [variable for variable in getattr(base, "__parameters__", ()) if variable not in found]
    cls.__parameters__ = tuple(found)


class Generic:
    """The base of generic classes."""

    __class_getitem__ = classmethod(_class_getitem)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        _note_parameters(cls)


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
              "__qualname__", "__parameters__", "__orig_bases__", "__class_getitem__", "_is_protocol", "_is_runtime_protocol", "__weakref__", "__hash__"}
    return [name for name in names if name not in hidden]


class Protocol(metaclass=_ProtocolMeta):
    """The base of classes that say what an object must have."""

    _is_protocol = True

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls._is_protocol = Protocol in cls.__bases__
        _note_parameters(cls)
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_instances

    __class_getitem__ = classmethod(_class_getitem)


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


class _ByName(_Special):
    """`Union`, `Literal` and the like are their aliases' own origin."""

    def __getitem__(self, params):
        made = super().__getitem__(params)
        if isinstance(made, _Alias) and made.__origin__ is None:
            made.__origin__ = self
        return made


Any = _Special("Any")
Union = _Special("Union")
Optional = _Special("Optional")
Literal = _ByName("Literal")
Final = _ByName("Final")
ClassVar = _ByName("ClassVar")
Annotated = _Special("Annotated")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
Concatenate = _ByName("Concatenate")
TypeGuard = _ByName("TypeGuard")
Required = _ByName("Required")
NotRequired = _ByName("NotRequired")
Unpack = _ByName("Unpack")
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
    """The annotations of a class or function, names that were written as text looked up."""
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            space = globalns if globalns is not None else vars(_module(base.__module__))
            own = localns if localns is not None else dict(vars(base))
            for name, hint in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolved(hint, space, own, include_extras)
        return hints
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    space = globalns
    if space is None:
        space = vars(obj) if isinstance(obj, type(_abc)) else getattr(obj, "__globals__", {})
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    return {name: _resolved(hint, space, localns if localns is not None else space, include_extras)
            for name, hint in hints.items()}


def _resolved(hint, globalns, localns, include_extras):
    """An annotation with its texts evaluated, and without what `Annotated` adds."""
    if hint is None:
        return type(None)
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        return _resolved(eval(hint, globalns, localns), globalns, localns, include_extras)
    if isinstance(hint, _Annotated):
        inner = _resolved(hint.__origin__, globalns, localns, include_extras)
        return _Annotated(inner, hint.__metadata__) if include_extras else inner
    if isinstance(hint, _Alias) and hint._name != "Literal":
        args = tuple([_resolved(item, globalns, localns, include_extras) if not isinstance(item, list) else item
                      for item in hint.__args__])
        return hint if args == hint.__args__ else hint._with(args)
    return hint


def get_origin(tp):
    """`list` for `List[int]`, `Union` for `Optional[int]`."""
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, (_Special, type(list[int]))):
        return tp.__origin__
    if isinstance(tp, type(int | str)):
        return type(int | str)
    return Generic if tp is Generic else None


def get_args(tp):
    """`(int,)` for `List[int]`."""
    if isinstance(tp, _Annotated):
        return (tp.__origin__,) + tp.__metadata__
    return tp.__args__ if isinstance(tp, (_Alias, type(list[int]), type(int | str))) else ()


def reveal_type(obj):
    """Gives `obj` back."""
    return obj


def assert_type(val, typ):
    """Gives `val` back."""
    return val


def assert_never(arg):
    """For code that should not be reached."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")
