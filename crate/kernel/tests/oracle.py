"""Writes `name.out` beside each case `name.py` below the given folders, as CPython 3.11 runs it.

The file holds what the case prints; if it raises, a last line `!! Type: message @ line N` (the line in the case).
Usage: python3.11 oracle.py cases/containers cases/builtins
"""

import contextlib
import io
import os
import pathlib
import sys
import tempfile
import traceback


def run(path):
    out = io.StringIO()
    code = compile(path.read_text(), str(path), "exec")
    with contextlib.redirect_stdout(out):
        try:
            exec(code, {"__name__": "__main__"})
        except BaseException as error:
            frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == str(path)]
            line = frames[-1].lineno if frames else 0
            out.write(f"!! {type(error).__name__}: {error} @ line {line}\n")
    return out.getvalue()


def main(folders):
    if sys.version_info[:2] != (3, 11):
        sys.exit("the oracle is CPython 3.11")
    paths = [path.resolve() for folder in folders for path in sorted(pathlib.Path(folder).glob("*.py"))]
    for path in paths:
        with tempfile.TemporaryDirectory() as empty:
            os.chdir(empty)
            text = run(path)
            os.chdir("/")
        path.with_suffix(".out").write_text(text)


main(sys.argv[1:])
