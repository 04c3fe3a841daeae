"""Tracebacks as text."""

import sys as _sys

__all__ = ["format_exc", "format_exception", "format_exception_only", "print_exc", "print_exception", "TracebackException"]


def _pick(exc, value):
    """The exception from one of the two ways to call these functions."""
    return exc if isinstance(exc, BaseException) or exc is None and value is None else value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    """The traceback of an exception, as a list of pieces."""
    found = _pick(exc, value)
    if found is None:
        return ["NoneType: None\n"]
    return [line for line in _format(found).splitlines(True) if not line.startswith("Hint: ")]


def format_exception_only(exc, /, value=None):
    """The last line of a traceback."""
    found = _pick(exc, value)
    return ["NoneType: None\n"] if found is None else [_describe(found) + "\n"]


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled."""
    return "".join(format_exception(_current()))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    """Prints the traceback of an exception."""
    (file or _sys.stderr).write("".join(format_exception(exc, value)))


def print_exc(limit=None, file=None, chain=True):
    """Prints the traceback of the exception that is being handled."""
    (file or _sys.stderr).write(format_exc())


class TracebackException:
    """An exception that is shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self._lines = format_exception(exc_value)
        self._last = format_exception_only(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, None)

    def format(self, *, chain=True):
        return iter(self._lines)

    def format_exception_only(self):
        return iter(self._last)

    def __str__(self):
        return self._last[0].rstrip("\n")
