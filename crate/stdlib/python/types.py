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
    __slots__ = ("slot",)

    def method(self):
        return lambda: self


class _WithDict:
    pass


MethodType = type(_Probe().method)
CodeType = type(_function.__code__)
CellType = type(_Probe().method().__closure__[0])
FrameType = type(_function().gi_frame)
MappingProxyType = type(type.__dict__)
MemberDescriptorType = type(_Probe.slot)
GetSetDescriptorType = type(_WithDict.__dict__["__dict__"])
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
GenericAlias = type(list[int])
UnionType = type(int | str)


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


def prepare_class(name, bases=(), kwds=None):
    """The metaclass of a class to be made, its namespace and what is left of the keywords."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    for base in bases:
        if isinstance(meta, type) and issubclass(type(base), meta):
            meta = type(base)
    prepare = getattr(meta, "__prepare__", None)
    return meta, prepare(name, bases, **kwds) if prepare else {}, kwds


def resolve_bases(bases):
    """The bases, with those replaced that have `__mro_entries__`."""
    found = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            found.extend(base.__mro_entries__(bases))
        else:
            found.append(base)
    return tuple(found)
