"""Enumerations."""

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto", "unique", "member",
           "nonmember", "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS", "FlagBoundary", "STRICT", "CONFORM",
           "EJECT", "KEEP", "global_enum", "property"]

_property = property
# Until the class is defined below: no class is a subclass of it.
Flag = ()


class _Deferred:
    """The value of `auto()`, or of an expression with it, until the class is made."""

    def _resolve(self, name, start, count, values, cls):
        raise NotImplementedError

    def __or__(self, other):
        return _Combined(self, other, lambda a, b: a | b)

    def __ror__(self, other):
        return _Combined(other, self, lambda a, b: a | b)

    def __and__(self, other):
        return _Combined(self, other, lambda a, b: a & b)

    def __rand__(self, other):
        return _Combined(other, self, lambda a, b: a & b)

    def __xor__(self, other):
        return _Combined(self, other, lambda a, b: a ^ b)

    def __add__(self, other):
        return _Combined(self, other, lambda a, b: a + b)


class auto(_Deferred):
    """Stands for a value that the enumeration chooses: the next number, as a rule."""

    _value = None

    def __init__(self, value=None):
        self._value = value
        self._known = value is not None

    @_property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value
        self._known = True

    def _resolve(self, name, cls, values):
        if not self._known:
            self.value = cls._generate_next_value_(name, 1, len(values), values[:])
        return self._value

    def __repr__(self):
        return "auto(%r)" % (self._value,)


class _Combined(_Deferred):
    def __init__(self, left, right, operation):
        self.left = left
        self.right = right
        self.operation = operation

    def _resolve(self, name, cls, values):
        left, right = self.left, self.right
        if isinstance(left, _Deferred):
            left = left._resolve(name, cls, values)
        if isinstance(right, _Deferred):
            right = right._resolve(name, cls, values)
        return self.operation(left, right)


class member:
    """Makes a member of what would not become one, a function, say."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a class attribute from becoming a member."""

    def __init__(self, value):
        self.value = value


class property(_property):
    """A property of members that does not hide a member of the same name."""


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_plain_attribute(name, value):
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and name.endswith("_") and len(name) > 2:
        return True
    if isinstance(value, nonmember):
        return True
    if isinstance(value, (staticmethod, classmethod, _property)):
        return True
    return not isinstance(value, (member, type)) and _is_descriptor(value)


class EnumType(type):
    """The class of enumerations: iteration, lookup, length."""

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and cls._member_map_ or "_member_map_" in cls.__dict__ and cls.__dict__["_member_map_"]:
            if names is not None:
                value = (value, names)
            return cls._lookup_(value)
        if names is None:
            raise TypeError(f"<{_kind(cls)} {cls.__name__!r}> has no members; specify `names=()` if you meant to"
                            " create a new, empty, enum")
        return cls._create_(value, names, module, type, start)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_ or (
            isinstance(member, cls) and isinstance(member, Flag))

    def __repr__(cls):
        return "<%s %r>" % (_kind(cls), cls.__name__)

    @_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
                       "__len__", "__members__", "__module__", "__name__", "__qualname__"]
                      + cls._member_names_)


EnumMeta = EnumType


def _kind(cls):
    return "flag" if "_boundary_" in dir(cls) and issubclass(cls, Flag) else "enum"


def _data_type(cls):
    """The builtin type that members are values of, `object` if there is none."""
    for base in cls.__mro__:
        if base in (str, int, float, bytes, tuple, complex, frozenset, list, dict):
            return base
    return object


class Enum(metaclass=EnumType):
    """A class with a fixed set of members that have names and values."""

    _member_map_ = {}
    _member_names_ = []
    _value2member_map_ = {}

    def __init_subclass__(cls, **options):
        boundary = options.pop("boundary", None)
        super().__init_subclass__(**options)
        if boundary is not None:
            cls._boundary_ = boundary
        for base in cls.__bases__:
            if issubclass(base, Enum) and base._member_names_:
                raise TypeError("<enum %r> cannot extend <enum %r>" % (cls.__name__, base.__name__))
        own = cls.__dict__
        ignored = own.get("_ignore_", ())
        if isinstance(ignored, str):
            ignored = ignored.replace(",", " ").split()
        definitions = []
        for name, value in own.items():
            if name in ignored:
                delattr(cls, name)
            elif isinstance(value, nonmember):
                setattr(cls, name, value.value)
            elif not _is_plain_attribute(name, value):
                definitions.append((name, value))
        if definitions and any(name == "mro" for name, _ in definitions):
            raise ValueError("invalid enum member name(s) 'mro'")
        cls._member_map_ = {}
        cls._member_names_ = []
        cls._value2member_map_ = {}
        cls._unhashable_values_ = []
        cls._member_type_ = _data_type(cls)
        if cls._member_type_ is not object:
            _prefer_enum_methods(cls)
        _add_members(cls, definitions)

    def __new__(cls, *args):
        return object.__new__(cls)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
            return last + 1
        except TypeError:
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def _lookup_(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
            if found is not None:
                return found
        except TypeError:
            for known, member in cls._unhashable_values_:
                if known == value:
                    return member
        try:
            result = cls._missing_(value)
        except ValueError as error:
            raise error
        if isinstance(result, cls):
            return result
        complaint = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None:
            raise complaint
        raise TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                        % (cls.__name__, result))

    @classmethod
    def _create_(cls, name, names, module, mixin, start):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        body = {"__module__": module or "__main__"}
        values = []
        for item in names.items() if isinstance(names, dict) else names:
            if isinstance(item, str):
                key = item
                value = cls._generate_next_value_(key, start, len(values), values[:])
            else:
                key, value = item
            values.append(value)
            body[key] = value
        bases = (cls,) if mixin is None else (mixin, cls)
        return type.__call__(type(cls), name, bases, body)

    @_property
    def name(self):
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        data = type(self)._member_type_
        text = repr(self._value_) if data is object else data.__repr__(self._value_)
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, text)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        extra = [name for cls in self.__class__.__mro__[:-1] for name in cls.__dict__ if name[:1] != "_"]
        members = self.__class__._member_map_
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
                      | {name for name in extra if name not in members})

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _prefer_enum_methods(cls):
    """Takes these methods from the enumerations among the bases, not from the builtin type that comes before them."""
    names = ["__repr__", "__str__", "__format__", "__reduce_ex__"]
    if issubclass(cls, Flag):
        names += ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__", "__bool__",
                  "__contains__", "__iter__", "__len__"]
    for name in names:
        if name in cls.__dict__:
            continue
        for base in cls.__mro__[1:]:
            if base.__module__ != "builtins" and name in base.__dict__:
                setattr(cls, name, base.__dict__[name])
                break


def _own_new(cls):
    """The `__new__` that a program's class defines, if one does."""
    for base in cls.__mro__:
        if base in (Enum, object) or base.__module__ == "enum":
            continue
        if "__new__" in base.__dict__ and base.__module__ != "builtins":
            return base.__dict__["__new__"]
    return None


def _own_init(cls):
    for base in cls.__mro__:
        if base in (Enum, object) or base.__module__ in ("enum", "builtins"):
            continue
        if "__init__" in base.__dict__:
            return base.__dict__["__init__"]
    return None


def _add_members(cls, definitions):
    values = []
    data = cls._member_type_
    new = _own_new(cls)
    if isinstance(new, staticmethod):
        new = new.__func__
    init = _own_init(cls)
    for name, value in definitions:
        if isinstance(value, member):
            value = value.value
        if isinstance(value, _Deferred):
            value = value._resolve(name, cls, values)
        elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            value = tuple(part._resolve(name, cls, values) if isinstance(part, auto) else part for part in value)
        args = value if isinstance(value, tuple) else (value,)
        if data is tuple:
            args = (args,)
        if new is not None:
            made = new(cls, *args)
            if not hasattr(made, "_value_"):
                made._value_ = value if data is object else data(*args)
        elif data is object:
            made = object.__new__(cls)
            made._value_ = value
        else:
            made = data.__new__(cls, *args)
            made._value_ = data(*args)
        value = made._value_
        values.append(value)
        made._name_ = name
        made._sort_order_ = len(cls._member_names_)
        made.__objclass__ = cls
        if init is not None:
            init(made, *args)
        _enter(cls, name, made)


def _enter(cls, name, made):
    """Adds a member, or an alias if its value is there already."""
    value = made._value_
    canonical = None
    try:
        canonical = cls._value2member_map_.get(value)
        hashable = True
    except TypeError:
        hashable = False
        for known, member in cls._unhashable_values_:
            if known == value:
                canonical = member
    if canonical is None:
        canonical = made
        if hashable:
            cls._value2member_map_[value] = made
        else:
            cls._unhashable_values_.append((value, made))
        if not (issubclass(cls, Flag) and not _is_single_bit(value)):
            cls._member_names_.append(name)
    setattr(cls, name, canonical)
    cls._member_map_[name] = canonical


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


class IntEnum(int, Enum):
    """Members are ints too."""

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return int.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, Enum):
    """Members are strings too."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self._value_)

    def __format__(self, format_spec):
        return str.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._value_)


class FlagBoundary(StrEnum):
    """What happens to bits that are no flag."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    """Members are bits that can be combined."""

    _boundary_ = STRICT

    def __new__(cls, *args):
        return object.__new__(cls)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        return 2 ** last.bit_length() if last > 0 else 1

    @classmethod
    def _mask_(cls):
        mask = 0
        for member in cls._member_map_.values():
            mask |= member._value_
        return mask

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._mask_()
        every = (1 << mask.bit_length()) - 1
        if value < 0:
            value = every & value if not cls._boundary_ is KEEP else max(every + 1, 2 ** value.bit_length()) + value
            value &= mask if cls._boundary_ is not KEEP else value
        unknown = value & ~mask
        if unknown:
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), every.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, _binary(value, width), _binary(mask, width)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        made = cls._member_type_.__new__(cls, value) if cls._member_type_ is not object else object.__new__(cls)
        made._value_ = value
        made.__objclass__ = cls
        names = [member._name_ for member in cls if member._value_ & value]
        rest = value & ~mask
        if names and rest:
            names.append(f"0x{rest:x}")
        made._name_ = "|".join(names) or None
        cls._value2member_map_[value] = made
        return made

    @classmethod
    def _lookup_(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError:
            found = None
        if found is not None:
            return found
        result = cls._missing_(value)
        if result is None:
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        return result

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([member for member in self.__class__ if member._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "<%s: %r>" % (name, self._value_)
        return "<%s.%s: %r>" % (name, self._name_, self._value_)

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (name, self._value_)
        return "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def __hash__(self):
        return hash(self._value_)

    def _other_(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return int(other)
        return None

    def __or__(self, other):
        value = self._other_(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self.__class__._mask_() & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _binary(value, width):
    digits = bin(value)[2:]
    return "0b0 " + digits.rjust(width, "0")


class IntFlag(int, Flag):
    """Flags that are ints too."""

    _boundary_ = KEEP

    def __new__(cls, *args):
        return int.__new__(cls, *args)

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return int.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._value_)


def unique(enumeration):
    """Refuses an enumeration that has aliases."""
    aliases = [(name, member._name_) for name, member in enumeration.__members__.items() if name != member._name_]
    if aliases:
        text = ", ".join(["%s -> %s" % pair for pair in aliases])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, text))
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration when it is made."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, member._name_) for name, member in enumeration.__members__.items()
                           if name != member._name_]
                if aliases:
                    text = ", ".join(["%s -> %s" % pair for pair in aliases])
                    raise ValueError("aliases found in %r: %s" % (enumeration, text))
            elif check is CONTINUOUS:
                values = sorted(member._value_ for member in enumeration)
                missing = [str(value) for value in range(values[0], values[-1]) if value not in values]
                if missing:
                    raise ValueError("invalid %s %r: missing values %s" % (
                        _kind(enumeration), enumeration.__name__, ", ".join(missing)))
        return enumeration


def global_enum(cls, update_str=False):
    """Not available here: it would write into another module's globals."""
    raise NotImplementedError("enum.global_enum() is not available here")
