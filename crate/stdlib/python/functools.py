"""Functions on functions; what is not here is native."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


_FunctionType = type(lambda: None)


class partialmethod:
    """A method with some arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        func = self.func
        if not isinstance(func, _FunctionType) and hasattr(func, "__get__"):
            bound = func.__get__(obj, cls)
            if bound is not func:
                return partial(bound, *self.args, **self.keywords)

        def method(cls_or_self, /, *args, **keywords):
            return func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        method.__name__ = getattr(func, "__name__", "method")
        return method.__get__(obj, cls)

    def __repr__(self):
        parts = [repr(self.func)] + [repr(arg) for arg in self.args]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"functools.partialmethod({', '.join(parts)})"


def _best_class(cls, registry):
    """The class that is registered and nearest to `cls`."""
    for base in cls.__mro__:
        if base in registry and base is not object:
            return base
    # Abstract classes that count it in: the most special one.
    found = [known for known in registry if known is not object and issubclass(cls, known)]
    for candidate in found:
        if all([issubclass(candidate, other) for other in found]):
            return candidate
    if found:
        return found[0]
    return object


def singledispatch(func):
    """A function that is chosen by the class of its first argument."""
    registry = {object: func}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return registry[_best_class(cls, registry)]

    def register(cls, func=None):
        if isinstance(cls, type):
            classes = (cls,)
        elif isinstance(cls, tuple):
            classes = cls
        else:
            annotations = getattr(cls, "__annotations__", None) or {}
            if func is not None or not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)`"
                                " or plain `@register` on an annotated function.")
            func = cls
            annotation = next(iter(annotations.values()))
            classes = annotation if isinstance(annotation, tuple) else getattr(annotation, "__args__", (annotation,))
        if func is None:
            return lambda function: register(cls, function)
        for each in classes:
            registry[each] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class singledispatchmethod:
    """A method that is chosen by the class of its first argument."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            function = self.dispatcher.dispatch(args[0].__class__)
            if hasattr(function, "__get__"):
                return function.__get__(obj, cls)(*args, **kwargs)
            return function(obj, *args, **kwargs)

        method.register = self.register
        return method
