"""Run with `threadbook run`: writes the public names of all modules that there are, for native_docs.py.

A line each, separated by tabs: name, kind (M module, c class, f function, m method), whether it has a docstring, whether it
is written in Python.
"""

import _notebook
import builtins

rows = []


def add_class(name, cls):
    rows.append((name, "c", bool(getattr(cls, "__doc__", None)), False))
    for leaf, value in vars(cls).items():
        if not leaf.startswith("_") and (callable(value) or type(value).__name__ in ("staticmethod", "classmethod")):
            is_python = type(value).__name__ == "function"
            rows.append((f"{name}.{leaf}", "m", bool(getattr(value, "__doc__", None)), is_python))


def add(module_name, module):
    for leaf, value in list(vars(module).items()):
        if leaf.startswith("_") or type(value).__name__ == "module":
            continue
        name = f"{module_name}.{leaf}"
        if isinstance(value, type):
            if module is builtins and issubclass(value, BaseException):
                rows.append((name, "c", False, False))
            elif getattr(value, "__module__", "").split(".")[0] in (module_name.split(".")[0], "builtins"):
                add_class(name, value)
        elif callable(value):
            rows.append((name, "f", bool(getattr(value, "__doc__", None)), type(value).__name__ == "function"))


add("builtins", builtins)
for name in _notebook.importable():
    if not name.startswith(("_", "IPython")):
        exec("import " + name + " as module")
        rows.append((name, "M", bool(getattr(module, "__doc__", None)), False))
        add(name, module)
for row in rows:
    print(*row, sep="\t")
