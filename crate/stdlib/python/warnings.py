"""Warnings: messages about what works but should not be done."""

import sys as _sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

defaultaction = "default"
# (action, pattern of the message, category, pattern of the module, line), the first that fits decides.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
onceregistry = {}

# What was shown, by module. CPython keeps it in each module's variables; here calls on workers would seem to write to
# what they share.
_registries = {}
_filters_version = 1


class WarningMessage:
    """A warning, and where it came from."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as it is shown: its place and text, and the line that it is about."""
    return _as_text(WarningMessage(message, category, filename, lineno, None, line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Shows a warning on `sys.stderr`, or in `file`."""
    _show_plainly(WarningMessage(message, category, filename, lineno, file, line))


def _as_text(warning):
    text = f"{warning.filename}:{warning.lineno}: {warning.category.__name__}: {warning.message}\n"
    line = warning.line
    if line is None:
        import linecache
        line = linecache.getline(warning.filename, warning.lineno)
    return f"{text}  {line.strip()}\n" if line else text


def _formatted(warning):
    if formatwarning is not _own_formatwarning:
        return formatwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.line)
    return _as_text(warning)


def _show_plainly(warning):
    file = _sys.stderr if warning.file is None else warning.file
    if file is None:
        return
    text = _formatted(warning)
    try:
        file.write(text)
    except OSError:
        pass


# What `catch_warnings(record=True)` puts another function in the place of.
_showwarnmsg_impl = _show_plainly
_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _show(warning):
    if showwarning is _own_showwarning:
        _showwarnmsg_impl(warning)
        return
    if not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def _check_action(action):
    assert action in _ACTIONS, "invalid action: %r" % (action,)


def _check_line(lineno):
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """What to do with warnings whose text and module match these patterns."""
    _check_action(action)
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    _check_line(lineno)
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What to do with all warnings of a kind."""
    _check_action(action)
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def resetwarnings():
    """Forgets all filters."""
    filters[:] = []
    _filters_mutated()


def _category_of(message, category):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    return category


def warn(message, category=None, stacklevel=1, source=None):
    """Warns, unless a filter says otherwise, of the line `stacklevel` calls further out."""
    category = _category_of(message, category)
    place = _place(stacklevel)
    if place is None:
        place = "sys", 1, "sys", ""
    filename, lineno, module, text = place
    _warn_at(message, category, filename, lineno, module, _registries.setdefault(module, {}), source, text)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """As `warn`, with the place given."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    _warn_at(message, category, filename, int(lineno), module, {} if registry is None else registry, source)


def _fits(entry, text, category, module, lineno):
    _, message, kind, modules, line = entry
    if modules is not None and not (modules == module if isinstance(modules, str) else modules.match(module)):
        return False
    return (message is None or message.match(text)) and issubclass(category, kind) and line in (0, lineno)


def _warn_at(message, category, filename, lineno, module, registry, source, text_of_file=""):
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    if registry.get((text, category, lineno)):
        return
    entry = next((entry for entry in filters if _fits(entry, text, category, module, lineno)), (defaultaction,))
    action = entry[0]
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in _ACTIONS:
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, entry))
    if action != "always" and _seen(action, registry, text, category, lineno):
        return
    if text_of_file and not filename.startswith("<"):
        import linecache
        linecache.cache[filename] = len(text_of_file), None, text_of_file.splitlines(True), filename
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _seen(action, registry, text, category, lineno):
    """Whether the like was shown before; from now on it was."""
    registry[text, category, lineno] = 1
    if action == "default":
        return False
    shown, key = (onceregistry, (text, category)) if action == "once" else (registry, (text, category, 0))
    before = shown.get(key)
    shown[key] = 1
    return bool(before)


class catch_warnings:
    """Keeps filters and what shows warnings to a block; with `record`, gives the list of what was warned of."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = _sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not _sys.modules["warnings"]:
            args.append("module=" + repr(self._module))
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        module = self._module
        self._filters, module.filters = module.filters, module.filters[:]
        module._filters_mutated()
        self._shows = module.showwarning, module._showwarnmsg_impl
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        module.showwarning = module._own_showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning, module._showwarnmsg_impl = self._shows
