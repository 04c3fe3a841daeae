"""Magics of one's own."""

from IPython.core import magics as _magics

__all__ = ["register_line_magic", "register_cell_magic", "register_line_cell_magic", "needs_local_scope", "Magics",
           "magics_class", "line_magic", "cell_magic", "line_cell_magic", "no_var_expand"]


def _register(kind):
    def register(given):
        if callable(given):
            _magics.add(given, kind, given.__name__)
            return given

        def named(func):
            _magics.add(func, kind, given)
            return func
        return named
    return register


register_line_magic = _register("line")
register_cell_magic = _register("cell")
register_line_cell_magic = _register("line_cell")


def needs_local_scope(func):
    """Is given the notebook's variables as `local_ns`."""
    raise NotImplementedError("needs_local_scope is not available here: use get_ipython().user_ns")


def no_var_expand(func):
    """Takes its line as it is written."""
    _magics._AS_WRITTEN.add(func.__name__)
    return func


def _marked(kind):
    def mark(given):
        if callable(given):
            given._magic = (kind, given.__name__)
            return given

        def named(func):
            func._magic = (kind, given)
            return func
        return named
    return mark


line_magic = _marked("line")
cell_magic = _marked("cell")
line_cell_magic = _marked("line_cell")


def magics_class(cls):
    """A class whose marked methods are magics."""
    return cls


class Magics:
    """The base of classes with magics; `get_ipython().register_magics` takes one."""

    def __init__(self, shell=None, **kwargs):
        self.shell = shell
