"""What is known of functions and classes."""

__all__ = ["Parameter", "Signature", "signature", "getsource", "getsourcelines", "getdoc", "getmembers", "getmodule",
           "getfullargspec", "isfunction", "isclass", "ismethod", "ismodule", "isbuiltin", "isgenerator",
           "isgeneratorfunction", "isroutine", "isabstract", "iscoroutinefunction", "cleandoc", "getmro", "unwrap",
           "currentframe", "stack", "getouterframes", "FrameInfo"]


import collections as _collections
import sys as _sys


class _empty:
    """No default, no annotation."""


class _Kind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")


def _annotation_text(annotation):
    if isinstance(annotation, type):
        return annotation.__qualname__ if annotation.__module__ == "builtins" else (
            annotation.__module__ + "." + annotation.__qualname__)
    text = repr(annotation)
    return text[7:] if text.startswith("typing.") else text


class Parameter:
    """A parameter of a function."""

    POSITIONAL_ONLY = POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = VAR_POSITIONAL
    KEYWORD_ONLY = KEYWORD_ONLY
    VAR_KEYWORD = VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = {2: "*", 4: "**"}.get(int(self.kind), "") + self.name
        if self.annotation is not _empty:
            text += ": " + _annotation_text(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, int(self.kind), self.default, self.annotation) == (
            other.name, int(other.kind), other.default, other.annotation)

    def replace(self, **changes):
        values = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation}
        values.update(changes)
        return Parameter(values["name"], values["kind"], default=values["default"], annotation=values["annotation"])


class Signature:
    """The parameters of a function."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {each.name: each for each in parameters or ()}
        self.return_annotation = return_annotation

    def __str__(self):
        parts = []
        positional_only = star = False
        for each in self.parameters.values():
            kind = int(each.kind)
            if kind == 0:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if kind == 2:
                star = True
            elif kind == 3 and not star:
                parts.append("*")
                star = True
            parts.append(str(each))
        if positional_only:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if self.return_annotation is not _empty:
            text += " -> " + _annotation_text(self.return_annotation)
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values())

    def bind(self, *args, **kwargs):
        """Which argument goes to which parameter."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        """As `bind`, with arguments missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        found = {}
        args, kwargs = list(args), dict(kwargs)
        for each in self.parameters.values():
            kind = int(each.kind)
            if kind == 2:
                if args:
                    found[each.name] = tuple(args)
                    args = []
            elif kind == 4:
                if kwargs:
                    found[each.name] = kwargs
                    kwargs = {}
            elif kind in (0, 1) and args:
                if each.name in kwargs and kind == 1:
                    raise TypeError(f"multiple values for argument {each.name!r}")
                found[each.name] = args.pop(0)
            elif kind != 0 and each.name in kwargs:
                found[each.name] = kwargs.pop(each.name)
            elif each.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {each.name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, found)


class BoundArguments:
    """Arguments by the names of their parameters."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, each in self.signature.parameters.items():
            if int(each.kind) > 2 or name not in self.arguments and int(each.kind) != 2:
                break
            if int(each.kind) == 2:
                found.extend(self.arguments.get(name, ()))
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        for name, each in self.signature.parameters.items():
            if int(each.kind) == 3 and name in self.arguments:
                found[name] = self.arguments[name]
            elif int(each.kind) == 4:
                found.update(self.arguments.get(name, {}))
        return found

    def apply_defaults(self):
        """Fills in what was not given."""
        filled = {}
        for name, each in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif each.default is not _empty:
                filled[name] = each.default
            elif int(each.kind) == 2:
                filled[name] = ()
            elif int(each.kind) == 4:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        inner = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<BoundArguments ({inner})>"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The parameters of something that can be called."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    skip = 0
    if isinstance(obj, type):
        init = getattr(obj, "__init__", None)
        if isfunction(init):
            return _skip_first(signature(init))
        if init is None or getattr(obj, "__module__", "builtins") == "builtins":
            raise ValueError(f"no signature found for builtin type {obj!r}")
        return Signature()
    if ismethod(obj):
        obj, skip = obj.__func__, 1
    while follow_wrapped and hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    if not isfunction(obj):
        call = getattr(type(obj), "__call__", None)
        if isfunction(call):
            return _skip_first(signature(call))
        if type(obj).__name__ == "partial":
            return _partial_signature(obj)
        raise ValueError(f"no signature found for builtin {obj!r}")
    annotations = getattr(obj, "__annotations__", None) or {}
    parameters = [Parameter(name, _KINDS[kind], annotation=annotations.get(name, _empty),
                            default=_empty if not given else default)
                  for name, kind, given, default in _parameters(obj)]
    return Signature(parameters[skip:], return_annotation=annotations.get("return", _empty))


_KINDS = [POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD]


def _skip_first(found):
    return Signature(list(found.parameters.values())[1:], return_annotation=found.return_annotation)


def _partial_signature(obj):
    parameters = list(signature(obj.func).parameters.values())[len(obj.args):]
    return Signature([each.replace(default=obj.keywords[each.name], kind=KEYWORD_ONLY)
                      if each.name in obj.keywords else each for each in parameters])


class FullArgSpec(tuple):
    """The parameters of a function, as a tuple."""

    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __getattr__(self, name):
        if name in FullArgSpec._fields:
            return self[FullArgSpec._fields.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        inner = ", ".join([f"{name}={value!r}" for name, value in zip(FullArgSpec._fields, self)])
        return f"FullArgSpec({inner})"


def getfullargspec(func):
    """Names and defaults of the parameters."""
    args, varargs, varkw, defaults, only, only_defaults = [], None, None, [], [], {}
    target = func.__func__ if ismethod(func) else func
    for each in signature(target).parameters.values():
        kind = int(each.kind)
        if kind < 2:
            args.append(each.name)
            if each.default is not _empty:
                defaults.append(each.default)
        elif kind == 2:
            varargs = each.name
        elif kind == 4:
            varkw = each.name
        else:
            only.append(each.name)
            if each.default is not _empty:
                only_defaults[each.name] = each.default
    return FullArgSpec((args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None,
                        dict(getattr(target, "__annotations__", None) or {})))


def isfunction(object):
    """Whether it is a function written in Python."""
    return type(object).__name__ == "function"


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a bound method."""
    return type(object).__name__ == "method"


def ismodule(object):
    """Whether it is a module."""
    return type(object).__name__ == "module"


def isbuiltin(object):
    """Whether it is a native function."""
    return type(object).__name__ == "builtin_function_or_method"


def isgenerator(object):
    """Whether it is a generator."""
    return type(object).__name__ == "generator"


def isgeneratorfunction(object):
    """Whether calling it gives a generator."""
    return isfunction(object) and _is_generator(object)


def iscoroutinefunction(object):
    """Whether calling it gives a coroutine: there are none here."""
    return False


def isroutine(object):
    """Whether it is a function or a method of any kind."""
    return isfunction(object) or ismethod(object) or isbuiltin(object) or type(object).__name__ == "method_descriptor"


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip()
    if margin:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring, without its indentation."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmembers(object, predicate=None):
    """Attributes with their values, by name."""
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmodule(object):
    """The module that something is from."""
    import sys
    return sys.modules.get(getattr(object, "__module__", None))


def getmro(cls):
    """The classes that attributes are looked up in."""
    return cls.__mro__


def getsource(object):
    """The text of a function."""
    text = _source(object.__func__ if ismethod(object) else getattr(object, "__wrapped__", object))
    if text is None:
        raise TypeError(f"module, class, method, function, traceback, frame, or code object was expected, got"
                        f" {type(object).__name__}")
    return text


def getsourcelines(object):
    """The lines of a function, and the number of the first."""
    return getsource(object).splitlines(True), 1


def currentframe():
    """The frame of the caller."""
    return _sys._getframe()


FrameInfo = _collections.namedtuple("FrameInfo", "frame filename lineno function code_context index")


def getouterframes(frame, context=1):
    """A frame and those that called it, the innermost first."""
    found = []
    while frame is not None:
        code = frame.f_code
        found.append(FrameInfo(frame, code.co_filename, frame.f_lineno, code.co_name, [frame._line_text + "\n"], 0))
        frame = frame.f_back
    return found


def stack(context=1):
    """The frames from the caller outwards."""
    return getouterframes(_sys._getframe(), context)


def unwrap(func, *, stop=None):
    """The function at the end of a chain of `__wrapped__`."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen.add(id(func))
    return func
