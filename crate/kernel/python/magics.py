"""IPython's magics, but for those that measure time: they are the kernel's own."""

import _notebook
import __main__
from IPython.core.interactiveshell import UsageError

LINE = {}
CELL = {}

_RUNS_ELSEWHERE = "there is no other process here"
# Magics that people know, with the reason why they are refused.
_REFUSED = {
    "prun": "there is no profiler here: %timeit measures single statements, and the lab shows where a run's time went",
    "lprun": "there is no line profiler here: %timeit measures single statements",
    "mprun": "there is no memory profiler here",
    "memit": "there is no memory profiler here: the lab shows the bytes that a run's values held",
    "debug": "there is no debugger here: the traceback names cell and line; print what you want to see",
    "pdb": "there is no debugger here: the traceback names cell and line; print what you want to see",
    "load": "a cell's text is not changed from within: open the file in the list beside the notebook",
    "store": "variables live as long as the engine: write them to a file with pickle.dump or joblib.dump",
    "edit": "there is no other editor here: edit the cell",
    "pylab": "import numpy as np is what it does here; there is no matplotlib",
    "notebook": "use the page's menu to save the notebook",
    "save": "use the page's menu to save the notebook as .py",
    "logstart": "the notebook keeps its own record",
    "cython": "there is no C compiler here",
    "bash": "there is no shell here; !ls, !cat, !head, !wc and !pwd look at the notebook's files",
    "sh": "there is no shell here; !ls, !cat, !head, !wc and !pwd look at the notebook's files",
    "script": _RUNS_ELSEWHERE,
    "python": _RUNS_ELSEWHERE,
    "python3": _RUNS_ELSEWHERE,
    "perl": _RUNS_ELSEWHERE,
    "ruby": _RUNS_ELSEWHERE,
    "javascript": "this page runs no script that comes from a notebook",
    "js": "this page runs no script that comes from a notebook",
}


def add(func, kind, name):
    """Makes a function a magic."""
    if kind in ("line", "line_cell"):
        LINE[name] = func
    if kind in ("cell", "line_cell"):
        CELL[name] = func
    if kind not in ("line", "cell", "line_cell"):
        raise ValueError("magic_kind must be one of ('line', 'cell', 'line_cell'), %s given" % kind)


def _line(*names):
    def register(func):
        for name in names or (func.__name__.strip("_"),):
            LINE[name] = func
        return func
    return register


def _cell(*names):
    def register(func):
        for name in names:
            CELL[name] = func
        return func
    return register


def line_magic(name, line):
    """Runs `%name line`."""
    func = LINE.get(name)
    if func is None:
        if name in _REFUSED:
            raise NotImplementedError(f"%{name}: {_REFUSED[name]}")
        extra = f" (But cell magic `%%{name}` exists, did you mean that instead?)" if name in CELL else ""
        raise UsageError(f"Line magic function `%{name}` not found{extra}.")
    return func(expand(line) if name not in _AS_WRITTEN else line)


# Their lines are Python.
_AS_WRITTEN = {"time", "timeit", "pinfo", "pinfo2"}


def cell_magic(name, line, body):
    """Runs `%%name line` on a cell's text."""
    func = CELL.get(name)
    if func is None:
        if name in _REFUSED:
            raise NotImplementedError(f"%%{name}: {_REFUSED[name]}")
        extra = f" (But line magic `%{name}` exists, did you mean that instead?)" if name in LINE else ""
        raise UsageError(f"Cell magic `%%{name}` not found{extra}.")
    if body == "":
        extra = f" Did you mean the line magic %{name} (single %)?" if name in LINE else ""
        raise UsageError(f"%%{name} is a cell magic, but the cell body is empty.{extra}")
    return func(line if name in _AS_WRITTEN else expand(line), body)


def expand(text):
    """`{expression}` and `$name` as the values that they stand for; what stands for nothing is left as it is."""
    if "{" not in text and "$" not in text:
        return text
    import os
    import re
    space = vars(__main__)

    def braces(match):
        try:
            return str(eval(match.group(1), space))
        except Exception:
            return match.group(0)

    def dollar(match):
        if match.group(0) == "$$":
            return "$"
        name = match.group(1)
        if name in space:
            return str(space[name])
        return os.environ.get(name, match.group(0))

    return re.sub(r"\$\$|\$([A-Za-z_]\w*)", dollar, re.sub(r"\{([^{}]+)\}", braces, text))


def words(line):
    """The words of a line; quotes keep them together."""
    import _notebook_commands
    return _notebook_commands.split(line)


# Time

@_line()
def time(line):
    return _notebook.time(line, False)


@_cell("time")
def _time_cell(line, body):
    return _notebook.time(line + "\n" + body if line else body, not line)


class TimeitResult:
    """What `%timeit -o` measured, in seconds for one loop."""

    def __init__(self, loops, repeat, best, worst, all_runs, compile_time, precision):
        self.loops = loops
        self.repeat = repeat
        self.best = best
        self.worst = worst
        self.all_runs = all_runs
        self.compile_time = compile_time
        self._precision = precision
        self.timings = [run / loops for run in all_runs]

    @property
    def average(self):
        import math
        return math.fsum(self.timings) / len(self.timings)

    @property
    def stdev(self):
        import math
        mean = self.average
        return (math.fsum([(x - mean) ** 2 for x in self.timings]) / len(self.timings)) ** 0.5

    def __str__(self):
        return _notebook.timeit_line(self.timings, self.loops, self._precision)

    def _repr_pretty_(self, p, cycle):
        p.text("<TimeitResult : " + str(self) + ">")


def _timed(line, body):
    found = _notebook.timeit(line, body)
    if found is None:
        return None
    loops, runs, precision = found
    timings = [run / loops for run in runs]
    return TimeitResult(loops, len(runs), min(timings), max(timings), runs, 0.0, precision)


@_line()
def timeit(line):
    return _timed(line, None)


@_cell("timeit")
def _timeit_cell(line, body):
    return _timed(line, body)


# Names

def _names(line):
    hidden = {"In", "Out"}
    space = vars(__main__)
    found = sorted(name for name in space if not name.startswith("_") and name not in hidden)
    kinds = line.split()
    return [name for name in found if not kinds or type(space[name]).__name__ in kinds]


def _nothing(line):
    print("No variables match your requested type." if line else "Interactive namespace is empty.")


@_line()
def who_ls(line):
    return _names(line)


@_line()
def who(line):
    found = _names(line)
    if not found:
        return _nothing(line)
    for at, name in enumerate(found, 1):
        print(name + "\t", end=" ")
        if at % 9 == 0:
            print()
    print()


@_line()
def whos(line):
    found = _names(line)
    if not found:
        return _nothing(line)
    space = vars(__main__)
    kinds = [type(space[name]).__name__ for name in found]
    name_width = max(max(map(len, found)), len("Variable")) + 3
    kind_width = max(max(map(len, kinds)), len("Type")) + 3
    print("Variable".ljust(name_width) + "Type".ljust(kind_width) + " Data/Info")
    print("-" * (name_width + kind_width + len("Data/Info") + 1))
    for name, kind in zip(found, kinds):
        print(name.ljust(name_width) + kind.ljust(kind_width), end=" ")
        print(_data(space[name], kind))


def _data(value, kind):
    if kind in ("dict", "list", "tuple"):
        return f"n={len(value)}"
    if kind == "ndarray":
        shape = str(value.shape).replace(",", "").replace(" ", "x")[1:-1]
        size = value.size * value.itemsize
        text = f"{shape}: {value.size} elems, type `{value.dtype}`, {size} bytes"
        if size < 100000:
            return text
        return text + (f" ({size / 1024} kb)" if size < 1048576 else f" ({size / 1048576} Mb)")
    try:
        text = str(value)
    except Exception:
        text = "<object with id %d (str() failed)>" % id(value)
    text = text.replace("\n", "\\n")
    return text if len(text) < 50 else text[:25] + "<...>" + text[-25:]


def _confirmed(line, question):
    """Whether variables may go: `-f` says so, or whoever is asked."""
    if "-f" in line.split() or input(question).strip().lower() in ("y", "yes"):
        return True
    print("Nothing done.")
    return False


@_line()
def reset(line):
    if not _confirmed(line, "Once deleted, variables cannot be recovered. Proceed (y/[n])? "):
        return
    space = vars(__main__)
    for name in list(space):
        if not (name.startswith("__") and name.endswith("__")):
            del space[name]
    _notebook.reset_history()


@_line("xdel")
def _xdel(line):
    vars(__main__).pop(line.strip().split()[-1] if line.strip() else "", None)


@_line("pinfo")
def _pinfo(line):
    from IPython.core import oinspect
    oinspect.show(line.strip(), False)


@_line("pinfo2")
def _pinfo2(line):
    from IPython.core import oinspect
    oinspect.show(line.strip(), True)


@_line("pdoc")
def _pdoc(line):
    from IPython.core import oinspect
    oinspect.show_doc(line.strip())


@_line("psource")
def _psource(line):
    from IPython.core import oinspect
    oinspect.show_source(line.strip())


@_line("psearch")
def _psearch(line):
    from IPython.core import oinspect
    oinspect.search(line.strip())


@_line("history", "hist")
def _history(line):
    space, given = vars(__main__), line.split()
    for at in _numbers([word for word in given if not word.startswith("-")], len(space.get("In", []))):
        text = space.get(f"_i{at}", space["In"][at])
        if "-n" in given:
            print(f"{at:>4}:", end="\n" if "\n" in text else " ")
        print(text)
        if "-o" in given and at in space.get("Out", {}):
            print(repr(space["Out"][at]))


def _numbers(ranges, end):
    """The cells that `1`, `2-4`, `5-` name; all without a range."""
    found = []
    for part in ranges or ["1-"]:
        first, dash, last = part.partition("-")
        if not first.isdigit() or last and not last.isdigit():
            raise UsageError(f"%history: {part!r} is no number of a cell and no range like 2-4")
        stop = int(last) + 1 if last else end if dash else int(first) + 1
        found += range(max(int(first), 1), min(stop, end))
    return found


@_line("reset_selective")
def _reset_selective(line):
    import re
    pattern = line.strip().rpartition("-f ")[2].strip()
    if not pattern:
        raise UsageError("%reset_selective: name a pattern of variables to delete")
    try:
        found = re.compile(pattern)
    except re.error as error:
        raise UsageError(f"%reset_selective: {pattern!r} is no pattern: {error}") from None
    if not _confirmed(line, "Once deleted, variables cannot be recovered. Proceed (y/[n])?  "):
        return
    space = vars(__main__)
    for name in list(space):
        if not name.startswith("_") and name not in ("In", "Out", "exit", "quit", "get_ipython") and found.search(name):
            del space[name]


# Programs

@_line()
def run(line):
    import sys
    import _notebook_commands
    parts = words(line)
    inside = False
    while parts and parts[0].startswith("-"):
        option = parts.pop(0)
        if option == "-i":
            inside = True
        elif option not in ("-n", "-e", "-G"):
            raise UsageError(f"option {option} not recognized ( allowed: \"nidtN:b:pD:l:rs:T:em:G\" )")
    if not parts:
        raise Exception("you must provide at least a filename.")
    name = parts[0]
    text = _source_of(name)
    if text is None and not name.endswith(".py"):
        name += ".py"
        text = _source_of(name)
    if text is None:
        raise Exception(f"File `{parts[0]!r}` not found.")
    if name.endswith(".ipynb"):
        return _run_cells(text)
    space = vars(__main__) if inside else {"__name__": "__main__", "__file__": name}
    try:
        code = _notebook_commands.run_text(text, [name] + parts[1:], space)
        if code not in (None, 0):
            print(f"An exception has occurred, use %tb to see the full traceback.\nSystemExit: {code}",
                  file=sys.stderr)
    finally:
        if not inside:
            names = {key: value for key, value in space.items() if not (key[:2] == key[-2:] == "__")}
            vars(__main__).update(names)


def _source_of(name):
    try:
        with open(name) as file:
            return file.read()
    except FileNotFoundError:
        return None


def _run_cells(text):
    import json
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "code":
            source = cell["source"]
            _notebook.run_cell(source if isinstance(source, str) else "".join(source))


@_cell("writefile", "file")
def _writefile(line, body):
    import os
    parts = words(line)
    append = False
    while parts and parts[0] in ("-a", "--append"):
        append = True
        parts.pop(0)
    if len(parts) != 1:
        raise UsageError("the following arguments are required: filename" if not parts
                         else "unrecognized arguments: " + " ".join(parts[1:]))
    name = parts[0]
    if os.path.exists(name):
        print("Appending to %s" % name if append else "Overwriting %s" % name)
    else:
        print("Writing %s" % name)
    with open(name, "a" if append else "w", encoding="utf-8") as file:
        file.write(body)


@_cell("capture")
def _capture(line, body):
    out = err = disp = True
    name = None
    for word in words(line):
        if word == "--no-stdout":
            out = False
        elif word == "--no-stderr":
            err = False
        elif word == "--no-display":
            disp = False
        elif word.startswith("-") or name:
            raise UsageError("unrecognized arguments: " + word)
        else:
            name = word
    from IPython.utils.capture import capture_output
    with capture_output(out, err, disp) as captured:
        try:
            # So that tracebacks name the lines of the cell.
            _notebook.run_cell("\n" + body)
        finally:
            if name:
                vars(__main__)[name] = captured


@_cell("html", "HTML")
def _html(line, body):
    from IPython.core.display import HTML, display
    display(HTML(body))


@_cell("markdown")
def _markdown(line, body):
    from IPython.core.display import Markdown, display
    display(Markdown(body))


@_cell("latex")
def _latex(line, body):
    from IPython.core.display import Latex, display
    display(Latex(body))


@_cell("svg", "SVG")
def _svg(line, body):
    from IPython.core.display import SVG, display
    display(SVG(body))


# Settings

@_line("matplotlib")
def _matplotlib(line):
    if line.strip() in ("--list", "-l"):
        print("Available matplotlib backends: ['inline']")


@_line("config", "autoreload", "colors", "xmode", "automagic", "autocall", "autoindent", "gui", "autoawait")
def _accepted(line):
    """Has no meaning here, and does no harm."""


@_line("load_ext", "reload_ext", "unload_ext")
def _load_ext(line):
    name = line.strip()
    if not name:
        raise UsageError("Missing module name.")
    if name in ("autoreload", "storemagic", "dask.distributed", "jupyter_require"):
        return
    raise ModuleNotFoundError(f"No module named {name!r}", name=name)


@_line()
def precision(line):
    from IPython.lib import pretty
    text = line.strip()
    if "%" in text:
        try:
            text % 3.14159
        except Exception as error:
            raise ValueError("Precision must be int or format string, not %r" % text) from error
        form = text
    elif text:
        try:
            digits = int(text)
            if digits < 0:
                raise ValueError
        except ValueError as error:
            raise ValueError("Precision must be int or format string, not %r" % text) from error
        form = "%%.%if" % digits
        if "numpy" in _notebook.modules():
            import numpy
            numpy.set_printoptions(precision=digits)
    else:
        form = None
        if "numpy" in _notebook.modules():
            import numpy
            numpy.set_printoptions(precision=8)
    pretty.float_format = form
    _notebook.set_plain_floats(form is None)
    return form or "%r"


class _List:
    def _repr_pretty_(self, p, cycle):
        p.text(str(self))

    def __str__(self):
        lines = ["Available line magics:", "  ".join("%" + name for name in sorted(LINE)), "",
                 "Available cell magics:", "  ".join("%%" + name for name in sorted(CELL)), "",
                 "Automagic is ON, % prefix IS NOT needed for line magics."]
        return "\n".join(lines)


@_line()
def lsmagic(line):
    return _List()


# Files and packages

@_line()
def pwd(line):
    import os
    return os.getcwd()


@_line()
def cd(line):
    import os
    wanted = line.strip().removeprefix("-q ").strip().strip("'\"")
    if wanted in ("", ".", "./", os.getcwd(), "~"):
        print(os.getcwd())
        return
    raise NotImplementedError(f"%cd {wanted}: the notebook's files lie in one folder, and there is no other to go to."
                              f" Name files with their folder: '{wanted}/…'")


def _shell_line(name):
    def call(line):
        import _notebook_commands
        _notebook_commands.system(f"{name} {line}")
    return call


for _name in ("ls", "cat", "head", "tail", "wc", "mkdir", "rm", "cp", "mv", "pip", "conda", "mamba"):
    LINE[_name] = _shell_line("ls -F" if _name == "ls" else _name)


@_line("ll")
def _ll(line):
    import _notebook_commands
    _notebook_commands.system(f"ls -l {line}")


@_line("sx", "system")
def _system(line):
    import _notebook_commands
    return _notebook_commands.getoutput(line)


@_line()
def env(line):
    import os
    text = line.strip()
    if not text:
        return dict(os.environ)
    if "=" in text or " " in text:
        name, _, value = text.partition("=") if "=" in text else text.partition(" ")
        os.environ[name.strip()] = value.strip()
        print(f"env: {name.strip()}={value.strip()}")
        return None
    if text in os.environ:
        return os.environ[text]
    raise UsageError(f"Environment does not have key: {text}")


LINE["set_env"] = env
