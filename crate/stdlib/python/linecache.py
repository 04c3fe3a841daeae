"""Lines of source files, kept for whoever shows them."""

import os as _os

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# File name → (size, time of change, lines, full name), as those who prime it expect.
cache = {}


def _changed(about):
    # A file in the browser has no time of its own: its size must do.
    return getattr(about, "st_mtime", 0)


def clearcache():
    """Forgets all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line `lineno` of a file, with its end; '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file; none if it can't be read."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forgets files that have changed on the disk."""
    for name in [filename] if filename is not None else list(cache):
        size, changed = cache.get(name, (0, None))[:2]
        if changed is None:
            continue
        try:
            now = _os.stat(name)
        except OSError:
            del cache[name]
            continue
        if (now.st_size, _changed(now)) != (size, changed):
            del cache[name]


def updatecache(filename, module_globals=None):
    """Reads a file anew and gives its lines."""
    cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    try:
        about = _os.stat(filename)
        with open(filename, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = about.st_size, _changed(about), lines, filename
    return lines


def lazycache(filename, module_globals):
    """Nothing is read later here: whether the file is known."""
    return filename in cache
