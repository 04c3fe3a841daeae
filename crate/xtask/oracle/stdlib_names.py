"""Writes crate/stdlib/tests/names.txt: the documented names of the modules, as CPython has them.

One line a module: its name, a colon, its public names. A module's own `__all__` counts; without one, what `dir` shows
and is neither private nor another module.
"""

import importlib
import pathlib
import types
import warnings

MODULES = """
abc argparse ast base64 binascii bisect calendar cmath collections collections.abc contextlib copy csv
dataclasses datetime decimal difflib doctest enum fnmatch fractions functools getpass glob gzip hashlib
heapq html importlib inspect io itertools json linecache logging math numbers operator os os.path pathlib
pickle platform pprint queue random re secrets shlex shutil statistics string struct sys tempfile textwrap
time timeit traceback types typing unittest uuid warnings zlib
""".split()


def names(module):
    listed = getattr(module, "__all__", None)
    if listed is None:
        listed = [name for name in dir(module) if not name.startswith("_")
                  and not isinstance(getattr(module, name), types.ModuleType)]
    return sorted(set(listed))


def main():
    warnings.simplefilter("ignore")
    root = pathlib.Path(__file__).resolve().parents[3]
    lines = [f"{name}: {' '.join(names(importlib.import_module(name)))}\n" for name in MODULES]
    (root / "crate/stdlib/tests/names.txt").write_text("".join(lines))


main()
