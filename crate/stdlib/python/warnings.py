"""Warnings: messages about what works but should not be done."""

import sys as _sys

__all__ = ["warn", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

filters = []
_shown = set()


class WarningMessage:
    """A warning that was caught."""

    def __init__(self, message, category, filename="<cell>", lineno=0, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self.category.__name__, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as it is shown."""
    return f"{filename}:{lineno}: {category.__name__}: {message}\n"


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Shows a warning."""
    (file or _sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def warn(message, category=None, stacklevel=1, source=None):
    """Warns, unless a filter says otherwise."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    text = str(message)
    action = _action(text, category)
    if action == "ignore":
        return
    made = message if isinstance(message, Warning) else category(message)
    if action == "error":
        raise made
    key = (text, category)
    if action in ("default", "once", "module"):
        if key in _shown:
            return
        _shown.add(key)
    _emit(made, category)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """As `warn`, with the place given."""
    warn(message, category)


def _emit(message, category):
    if _records:
        _records[-1].append(WarningMessage(message, category))
    else:
        showwarning(message, category, "<cell>", 0)


_records = []


def _action(text, category):
    for action, start, wanted in filters:
        if issubclass(category, wanted) and text.lower().startswith(start.lower()):
            return action
    return "default"


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """What to do with warnings whose text begins like this."""
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError("invalid action: %r" % (action,))
    entry = (action, message, category)
    if append:
        filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What to do with all warnings of a kind."""
    filterwarnings(action, "", category, append=append)


def resetwarnings():
    """Forgets all filters."""
    filters.clear()


class catch_warnings:
    """Keeps filters and shown warnings to a block; with `record`, gives the list of what was warned of."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._filters = filters[:]
        self._before = set(_shown)
        _shown.clear()
        if self._action is not None:
            simplefilter(self._action, self._category)
        if not self._record:
            return None
        _records.append([])
        return _records[-1]

    def __exit__(self, *exc_info):
        filters[:] = self._filters
        _shown.clear()
        _shown.update(self._before)
        if self._record:
            _records.pop()
