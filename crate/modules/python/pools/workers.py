"""What the pools of the standard library share: a group of calls on the workers, and initializers."""

import itertools

_tokens = itertools.count()
_done = set()


class Initialized:
    """Calls that need an initializer to have run on the worker before them."""

    def __init__(self, initializer, initargs):
        self._initializer = initializer
        self._initargs = tuple(initargs)
        self._token = next(_tokens)

    def call(self, function):
        return _After(self._token, self._initializer, self._initargs, function)


class _After:
    """A call that first sees to it that its worker is initialized: once for each pool and worker."""

    def __init__(self, token, initializer, initargs, function):
        self._token = token
        self._initializer = initializer
        self._initargs = initargs
        self._function = function
        self.__name__ = getattr(function, '__name__', type(function).__name__)

    def __call__(self, *args, **kwargs):
        if self._token not in _done:
            _done.add(self._token)
            self._initializer(*self._initargs)
        return self._function(*args, **kwargs)
