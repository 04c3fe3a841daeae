"""What the pools of the standard library share: calls that need an initializer on their worker."""


class Initialized:
    """Calls that need an initializer to have run on the worker before them."""

    def __init__(self, initializer, initargs):
        self._initializer = initializer
        self._initargs = tuple(initargs)
        self._last = None

    def call(self, function):
        if self._last is None or self._last._function is not function:
            self._last = _After(self._initializer, self._initargs, function)
        return self._last


class _After:
    """A call that first sees to it that its worker's copy is initialized. Its group keeps copies as they are."""

    def __init__(self, initializer, initargs, function):
        self._initializer = initializer
        self._initargs = initargs
        self._function = function
        self._ready = False
        self.__name__ = getattr(function, '__name__', type(function).__name__)

    def __call__(self, *args, **kwargs):
        if not self._ready:
            self._initializer(*self._initargs)
            self._ready = True
        return self._function(*args, **kwargs)
