"""Imports by name."""

__all__ = ["import_module", "reload", "invalidate_caches"]


def import_module(name, package=None):
    """The module of that name."""
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for {!r}".format(name))
        level = len(name) - len(name.lstrip("."))
        base = package.rsplit(".", level - 1)[0] if level > 1 else package
        name = f"{base}.{name[level:]}" if name[level:] else base
    __import__(name)
    return _module(name)


def reload(module):
    """Runs the file of a module again, in the same module."""
    path = getattr(module, "__file__", None)
    if type(module).__name__ != "module":
        raise TypeError("reload() argument must be a module")
    if path is None:
        return module
    with open(path) as file:
        text = file.read()
    exec(compile(text, path, "exec"), vars(module))
    return module


def invalidate_caches():
    """Nothing is cached."""
