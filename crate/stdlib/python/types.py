"""Names of builtin types, and small helpers for making classes and namespaces."""


import sys as _sys


def _function():
    yield


FunctionType = type(_function)
LambdaType = FunctionType
ModuleType = type(_sys)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
GeneratorType = type(_function())
MethodDescriptorType = type(str.join)
NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)


class _Probe:
    def method(self):
        pass


MethodType = type(_Probe().method)


class MemberDescriptorType:
    """The class of the descriptors of `__slots__`, which no value here has."""


class SimpleNamespace:
    """An object whose attributes are what it is made with."""

    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        inner = ", ".join([f"{key}={value!r}" for key, value in self.__dict__.items()])
        return f"{name}({inner})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


class MappingProxyType:
    """A read-only view of a mapping."""

    __module__ = "builtins"
    __qualname__ = "mappingproxy"

    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, MappingProxyType) else other)

    def __or__(self, other):
        return self._mapping | (other._mapping if isinstance(other, MappingProxyType) else other)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()


MappingProxyType.__name__ = "mappingproxy"


class DynamicClassAttribute(property):
    """A property of instances that the class itself does not have."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class made at run time."""
    body = {}
    if exec_body is not None:
        exec_body(body)
    options = dict(kwds or {})
    meta = options.pop("metaclass", type)
    return meta(name, tuple(bases), body, **options)


def resolve_bases(bases):
    """The bases, with those replaced that have `__mro_entries__`."""
    found = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            found.extend(base.__mro_entries__(bases))
        else:
            found.append(base)
    return tuple(found)
