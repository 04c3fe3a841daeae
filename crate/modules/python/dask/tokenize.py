"""`tokenize`, and how a program says what its own objects are to be told apart by."""

# Natives: tokenize, _text.

# Functions that say what objects are, by class.
_registered = {}


# Bare objects that have been asked for.
_seen = {}


class TokenizationError(RuntimeError):
    pass


class _Normalize:
    """What a value is, as `tokenize` sees it."""

    def register(self, type, func=None):
        if func is None:
            return lambda func: self.register(type, func)
        for one in type if isinstance(type, tuple) else (type,):
            _registered[one] = func
        return func

    def register_lazy(self, toplevel, func=None):
        raise NotImplementedError('normalize_token.register_lazy: use register() after the import')

    def dispatch(self, cls):
        for one in cls.__mro__:
            if one in _registered:
                return _registered[one]
        return _text

    def __call__(self, arg, *args, **kwargs):
        return self.dispatch(type(arg))(arg)


normalize_token = _Normalize()
