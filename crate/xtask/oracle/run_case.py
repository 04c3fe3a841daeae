"""Runs one case as `__main__` and writes what it wrote to stdout, then its exception if it raised one.

The last line of a case that raised is `!! Type: message @ line N`; N is the line of the innermost frame that is
in the case's own file. A message of several lines has its line ends written as \\n.

A case in a folder `tracebacks` is run as a program of its own: what it wrote to stdout, then what it wrote to stderr,
with the file named as the case is. Files that the case leaves are removed.
"""

import io
import os
import subprocess
import sys
import traceback
import types


def describe(error, path):
    name = type(error).__qualname__
    module = type(error).__module__
    if module not in ("builtins", "__main__"):
        name = f"{module}.{name}"
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    line = error.lineno if isinstance(error, SyntaxError) and not frames else frames[-1]
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    message = message.replace("\n", "\\n")
    return f"!! {name}: {message} @ line {line}" if message else f"!! {name} @ line {line}"


class Output(io.TextIOWrapper):
    """Remembers whether the last line is complete."""

    last = "\n"

    def write(self, text):
        self.last = text[-1:] or self.last
        return super().write(text)


def whole_traceback(path):
    done = subprocess.run([sys.executable, path], capture_output=True, encoding="utf-8")
    sys.stdout.write(done.stdout + done.stderr.replace(path, os.path.basename(path)))


def main(path):
    if os.path.basename(os.path.dirname(path)) == "tracebacks":
        whole_traceback(path)
        return
    sys.stdout = Output(sys.stdout.detach(), encoding="utf-8", newline="\n")
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    sys.argv = [path]
    with open(path, encoding="utf-8") as file:
        source = file.read()
    there = set(os.listdir())
    try:
        exec(compile(source, path, "exec"), module.__dict__)
    except SystemExit:
        pass
    except BaseException as error:
        print("" if sys.stdout.last == "\n" else "\n", describe(error, path), sep="")
    for name in set(os.listdir()) - there:
        if os.path.isfile(name):
            os.remove(name)


main(sys.argv[1])
