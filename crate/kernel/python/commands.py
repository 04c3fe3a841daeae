"""`!` lines: a few commands over the notebook's files, in the place of a shell that there is not."""

import _notebook
import sys


class _Failed(Exception):
    """A command said what is wrong."""


class SList(list):
    """Lines of output, as IPython gives them."""

    @property
    def l(self):
        return self

    list = l

    @property
    def n(self):
        return "\n".join(self)

    nlstr = n

    @property
    def s(self):
        return " ".join(self)

    spstr = s

    def grep(self, pattern, prune=False, field=None):
        """The lines that match."""
        import re

        def text(line):
            if field is None:
                return line
            parts = line.split()
            return parts[field] if field < len(parts) else ""

        test = pattern if callable(pattern) else re.compile(pattern, re.IGNORECASE).search
        return SList(line for line in self if bool(test(text(line))) != prune)

    def fields(self, *fields):
        """Words of each line."""
        if not fields:
            return [line.split() for line in self]
        rows = SList()
        for line in self:
            parts = line.split()
            rows.append(" ".join(parts[at] for at in fields if -len(parts) <= at < len(parts)))
        return rows


def split(line):
    """The words of a command; quotes keep them together."""
    found, word, quote, started = [], "", "", False
    for c in line:
        if quote:
            if c == quote:
                quote = ""
            else:
                word += c
        elif c in "'\"":
            quote, started = c, True
        elif c.isspace():
            if word or started:
                found.append(word)
            word, started = "", False
        else:
            word += c
    if quote:
        raise ValueError("No closing quotation")
    if word or started:
        found.append(word)
    return found


def _parts(line):
    """The line's commands, and what stands between them: outside quotes."""
    parts, now, quote, at = [], "", "", 0
    while at < len(line):
        c = line[at]
        if quote:
            quote = "" if c == quote else quote
            now += c
        elif c in "'\"":
            quote = c
            now += c
        elif line[at:at + 2] in ("&&", "||", ">>"):
            parts += [now, line[at:at + 2]]
            now = ""
            at += 1
        elif c in "|;><":
            parts += [now, c]
            now = ""
        else:
            now += c
        at += 1
    return [part.strip() for part in parts + [now]]


def system(line):
    """Runs a line and prints what its commands print."""
    text = _run(line)
    if text:
        sys.stdout.write(text)


def getoutput(line, split_lines=True):
    """The lines that a line's commands print."""
    text = _run(line)
    return SList(text.splitlines()) if split_lines else text


def _run(line):
    from IPython.core.magics import expand
    parts = _parts(expand(line))
    shown, flowing, at = "", "", 0
    while at < len(parts):
        command = parts[at]
        after = parts[at + 1] if at + 1 < len(parts) else ""
        try:
            out = _one(command, flowing)
        except _Failed as failed:
            shown += f"{failed}\n"
            out = ""
            if after == "&&":
                break
        if after == "||":
            raise NotImplementedError("'||' is not available here: there is no shell in this notebook")
        if after in (">", ">>"):
            target = parts[at + 2] if at + 2 < len(parts) else ""
            if not target:
                raise ValueError("a file's name is missing behind '" + after + "'")
            with open(split(target)[0], "a" if after == ">>" else "w") as file:
                file.write(out)
            flowing = ""
            at += 4
            continue
        if after == "<":
            raise NotImplementedError("'<' is not available here: give the file's name to the command")
        flowing = out if after == "|" else ""
        if after != "|":
            shown += out
        at += 2
    return shown


def _one(command, given):
    parts = split(command)
    if not parts:
        return ""
    name, rest = parts[0], parts[1:]
    if name in ("sudo", "time") and rest:
        name, rest = rest[0], rest[1:]
    if name in ("python", "python3") and rest[:2] == ["-m", "pip"]:
        name, rest = "pip", rest[2:]
    call = _COMMANDS.get(name)
    if call is None:
        known = ", ".join(sorted(set(_COMMANDS) - {"pip3", "conda", "mamba", "python", "python3"}))
        raise NotImplementedError(f"there is no shell in this notebook: '!{name}' can't run. Over the notebook's"
                                  f" files there are {known}")
    return call(rest, given)


def _options(name, rest, known, valued=""):
    """Letters given, values of those that take one, and the other words."""
    flags, values, others = set(), {}, []
    rest = list(rest)
    while rest:
        word = rest.pop(0)
        if word == "--":
            others += rest
            break
        if word.startswith("--") or not word.startswith("-") or word == "-":
            if word.startswith("--"):
                raise _Failed(f"{name}: unrecognized option '{word}'")
            others.append(word)
            continue
        letters = word[1:]
        if valued and letters.isdigit():
            values[valued[0]] = letters
            continue
        while letters:
            letter, letters = letters[0], letters[1:]
            if letter in valued:
                values[letter] = letters or (rest.pop(0) if rest else "")
                letters = ""
            elif letter in known:
                flags.add(letter)
            else:
                raise _Failed(f"{name}: invalid option -- '{letter}'")
    return flags, values, others


def _files():
    return sorted(_notebook.list_files())


def _clean(path):
    while path.startswith("./"):
        path = path[2:]
    return path.rstrip("/") if path not in ("/",) else path


def _expanded(paths):
    """Paths with `*` and `?` replaced by what they match; a pattern that matches nothing stays."""
    import glob
    found = []
    for path in paths:
        if any(c in path for c in "*?["):
            found += sorted(glob.glob(path)) or [path]
        else:
            found.append(path)
    return found


def _is_folder(path):
    import os
    return os.path.isdir(_clean(path) or ".")


def _entries(folder):
    import os
    return sorted(os.listdir(_clean(folder) or "."))


def _ls(rest, given):
    flags, _, paths = _options("ls", rest, "lah1trSAF")
    shown, folders, missing = [], [], ""
    known = set(_files())
    for path in _expanded(paths) or ["."]:
        if _clean(path) in known:
            shown.append(path)
        elif _is_folder(path):
            folders.append(path)
        else:
            missing += f"ls: cannot access '{path}': No such file or directory\n"
    text = missing + _listing(shown, "", flags)
    for folder in folders:
        if len(folders) + len(shown) > 1 or missing:
            text += ("\n" if text else "") + f"{folder}:\n"
        names = [name for name in _entries(folder) if "a" in flags or "A" in flags or not name.startswith(".")]
        base = "" if _clean(folder) in (".", "") else _clean(folder) + "/"
        text += _listing(names, base, flags)
    if missing:
        raise _Failed(text.rstrip("\n"))
    return text


def _listing(names, base, flags):
    if not names:
        return ""
    if "r" in flags:
        names = names[::-1]
    if "F" in flags:
        names = [name + "/" if _is_folder(base + name) else name for name in names]
    if "l" not in flags:
        return "".join(f"{name}\n" for name in names)
    sizes = [_notebook.file_size(_clean(base + name)) for name in names]
    shown = [_human(size) if "h" in flags else str(size or 0) for size in sizes]
    width = max(map(len, shown))
    return "".join(f"{'-rw-r--r--' if size is not None else 'drwxr-xr-x'} {text:>{width}} {name}\n"
                   for name, size, text in zip(names, sizes, shown))


def _human(size):
    size = size or 0
    for unit in ("", "K", "M", "G"):
        if size < 1024 or unit == "G":
            return f"{size}" if not unit else f"{size:.1f}{unit}"
        size /= 1024


def _read(name, path):
    if _clean(path) not in set(_files()):
        if _is_folder(path):
            raise _Failed(f"{name}: {path}: Is a directory")
        if name in ("head", "tail"):
            raise _Failed(f"{name}: cannot open '{path}' for reading: No such file or directory")
        raise _Failed(f"{name}: {path}: No such file or directory")
    with open(_clean(path), "rb") as file:
        return file.read()


def _cat(rest, given):
    flags, _, paths = _options("cat", rest, "n")
    text = "".join(_read("cat", path).decode("utf-8", "replace") for path in _expanded(paths)) if paths else given
    if "n" in flags:
        return "".join(f"{at:>6}\t{line}" for at, line in enumerate(text.splitlines(True), 1))
    return text


def _ends(name, rest, given):
    _, values, paths = _options(name, rest, "q", "nc")
    paths = _expanded(paths)
    wanted = values.get("n", "10")
    from_start = name == "tail" and wanted.startswith("+")
    if not wanted.lstrip("+-").isdigit():
        raise _Failed(f"{name}: invalid number of lines: '{wanted}'")
    count = int(wanted.lstrip("+")) if from_start else int(wanted)
    text = ""
    for path in paths or [None]:
        lines = (given if path is None else _read(name, path).decode("utf-8", "replace")).splitlines(True)
        if len(paths) > 1:
            text += ("\n" if text else "") + f"==> {path} <==\n"
        if name == "head":
            text += "".join(lines[:count])
        elif from_start:
            text += "".join(lines[max(count - 1, 0):])
        else:
            text += "".join(lines[max(len(lines) - abs(count), 0):])
    return text


def _head(rest, given):
    return _ends("head", rest, given)


def _tail(rest, given):
    return _ends("tail", rest, given)


def _wc(rest, given):
    flags, _, paths = _options("wc", rest, "lwcm")
    paths = _expanded(paths)
    chosen = [flag for flag in "lwmc" if flag in flags] or ["l", "w", "c"]
    rows, size = [], 0
    for path in paths or [None]:
        data = given.encode("utf-8") if path is None else _read("wc", path)
        text = data.decode("utf-8", "replace")
        counts = {"l": data.count(b"\n"), "w": len(text.split()), "c": len(data), "m": len(text)}
        rows.append(([counts[flag] for flag in chosen], path))
        size += len(data)
    if len(rows) > 1:
        rows.append(([sum(column) for column in zip(*[counts for counts, _ in rows])], "total"))
    single = len(rows) == 1 and len(chosen) == 1
    # As wide as the files' size in bytes, whatever is counted.
    width = 0 if single else 7 if not paths else len(str(size))
    return "".join(" ".join(f"{count:>{width}}" for count in counts) + (f" {path}" if path else "") + "\n"
                   for counts, path in rows)


def _grep(rest, given):
    import re
    flags, _, words = _options("grep", rest, "invcE")
    if not words:
        raise _Failed("Usage: grep [OPTION]... PATTERNS [FILE]...")
    test = re.compile(words[0], re.IGNORECASE if "i" in flags else 0)
    paths = _expanded(words[1:])
    text = ""
    for path in paths or [None]:
        lines = (given if path is None else _read("grep", path).decode("utf-8", "replace")).splitlines()
        head = f"{path}:" if len(paths) > 1 else ""
        found = [(at, line) for at, line in enumerate(lines, 1) if bool(test.search(line)) != ("v" in flags)]
        if "c" in flags:
            text += f"{head}{len(found)}\n"
        else:
            text += "".join(f"{head}{f'{at}:' if 'n' in flags else ''}{line}\n" for at, line in found)
    return text


def _fields(name, text, most):
    """The places (from 0) that `1,3-5,7-` names, of so many."""
    chosen = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if not (first.isdigit() or dash and not first) or last and not last.isdigit() or not (first or last):
            raise _Failed(f"{name}: invalid field range")
        start = int(first or 1)
        if start < 1:
            raise _Failed(f"{name}: fields and positions are numbered from 1")
        chosen.update(range(start - 1, min(int(last) if last else most if dash else start, most)))
    return sorted(chosen)


def _lines_of(name, paths, given):
    if not paths:
        return given.splitlines()
    return "".join(_read(name, path).decode("utf-8", "replace") for path in _expanded(paths)).splitlines()


def _cut(rest, given):
    flags, values, paths = _options("cut", rest, "s", "dfc")
    if "f" not in values and "c" not in values:
        raise _Failed("cut: you must specify a list of bytes, characters, or fields")
    mark = values.get("d", "\t")
    if len(mark) != 1:
        raise _Failed("cut: the delimiter must be a single character")
    text = ""
    for line in _lines_of("cut", paths, given):
        if "c" in values:
            text += "".join(line[at] for at in _fields("cut", values["c"], len(line))) + "\n"
        elif mark in line:
            parts = line.split(mark)
            text += mark.join(parts[at] for at in _fields("cut", values["f"], len(parts))) + "\n"
        elif "s" not in flags:
            text += line + "\n"
    return text


def _uniq(rest, given):
    from itertools import groupby
    flags, _, paths = _options("uniq", rest, "cdui")
    text = ""
    for _, run in groupby(_lines_of("uniq", paths, given), str.lower if "i" in flags else None):
        run = list(run)
        if "d" in flags and len(run) == 1 or "u" in flags and len(run) > 1:
            continue
        text += (f"{len(run):>7} " if "c" in flags else "") + run[0] + "\n"
    return text


def _sort_field(line, mark, place):
    """The part of a line that `-k place` sorts by."""
    import re
    first, _, last = place.partition(",")
    parts = line.split(mark) if mark else re.findall(r"\s*\S+", line)
    start, end = int(first), int(last) if last else len(parts)
    return (mark or "").join(parts[start - 1:end])


def _sort(rest, given):
    flags, values, paths = _options("sort", rest, "rnuf", "kt")
    lines = _lines_of("sort", paths, given)
    if "u" in flags:
        lines = list(set(lines))

    def number(line):
        import re
        match = re.match(r"\s*-?\d+(\.\d+)?", line)
        return float(match.group()) if match else 0.0

    place, mark = values.get("k", ""), values.get("t", "")
    while place and place[-1] in "nrf":
        flags.add(place[-1])
        place = place[:-1]
    if place and not all(part.isdigit() and part != "0" for part in place.split(",")):
        raise _Failed(f"sort: invalid number at field start: invalid count at start of '{place}'")

    def key(line):
        field = _sort_field(line, mark, place) if place else line
        return (number(field) if "n" in flags else field.upper() if "f" in flags else field, line)

    lines.sort(key=key, reverse="r" in flags)
    return "".join(line + "\n" for line in lines)


def _pwd(rest, given):
    import os
    return os.getcwd() + "\n"


def _echo(rest, given):
    if rest[:1] == ["-n"]:
        return " ".join(rest[1:])
    return " ".join(rest) + "\n"


def _touch(rest, given):
    for path in rest:
        with open(path, "a"):
            pass
    return ""


def _mkdir(rest, given):
    import os
    flags, _, paths = _options("mkdir", rest, "p")
    for path in paths:
        try:
            os.makedirs(path, exist_ok="p" in flags)
        except FileExistsError:
            raise _Failed(f"mkdir: cannot create directory '{path}': File exists") from None
    return ""


def _rm(rest, given):
    import os
    import shutil
    flags, _, paths = _options("rm", rest, "rRfv")
    for path in _expanded(paths):
        if _clean(path) in set(_files()):
            os.remove(_clean(path))
        elif _is_folder(path):
            if not flags & {"r", "R"}:
                raise _Failed(f"rm: cannot remove '{path}': Is a directory")
            shutil.rmtree(_clean(path))
        elif "f" not in flags:
            raise _Failed(f"rm: cannot remove '{path}': No such file or directory")
    return ""


def _copied(name, rest, move):
    import os
    import shutil
    _, _, paths = _options(name, rest, "fv")
    paths = _expanded(paths)
    if len(paths) < 2:
        missing = f"missing destination file operand after '{paths[0]}'" if paths else "missing file operand"
        raise _Failed(f"{name}: {missing}\nTry '{name} --help' for more information.")
    *sources, target = paths
    for source in sources:
        if _clean(source) not in set(_files()):
            raise _Failed(f"{name}: cannot stat '{source}': No such file or directory")
        there = _clean(target)
        if _is_folder(target):
            there = (there + "/" if there not in (".", "") else "") + source.rsplit("/", 1)[-1]
        (os.rename if move else shutil.copy)(_clean(source), there)
    return ""


def _cp(rest, given):
    return _copied("cp", rest, False)


def _mv(rest, given):
    return _copied("mv", rest, True)


def _nproc(rest, given):
    import os
    return f"{os.cpu_count()}\n"


def _date(rest, given):
    import time
    return time.strftime("%a %b %d %H:%M:%S UTC %Y", time.gmtime()) + "\n"


def _python(rest, given):
    import platform
    if rest and rest[0] in ("-V", "--version"):
        return f"Python {platform.python_version()}\n"
    if not rest or rest[0].startswith("-"):
        raise NotImplementedError("'!python' runs a file of the notebook: !python FILE, or %run FILE")
    from IPython.utils.capture import capture_output
    with capture_output(True, False, False) as captured:
        with open(rest[0]) as file:
            run_text(file.read(), rest, {"__name__": "__main__", "__file__": rest[0]})
    return captured.stdout


def run_text(text, argv, space):
    """Runs the text of a program, `argv` its name and arguments, and gives what it exits with."""
    before, sys.argv = sys.argv, list(argv)
    try:
        exec(compile(text, argv[0], "exec"), space)
    except SystemExit as stop:
        return stop.code
    finally:
        sys.argv = before


def _known():
    return {name.split(".")[0] for name in _notebook.importable() if not name.startswith("_")}


# Packages whose name to install is not the one to import.
_NAMES = {"scikit_learn": "sklearn", "pillow": "PIL", "opencv_python": "cv2", "pyyaml": "yaml",
          "beautifulsoup4": "bs4", "ipython": "IPython"}


def _pip(rest, given):
    if not rest or rest[0] in ("--version", "-V"):
        return "pip has nothing to do in this notebook: what there is is there already\n"
    action, names = rest[0], [word for word in rest[1:] if not word.startswith("-")]
    if action == "install":
        return "".join(_installed(name) for name in names if not name.endswith(".txt"))
    if action in ("list", "freeze"):
        lines = []
        for name in ("dask", "IPython", "joblib", "numpy", "pandas", "tqdm"):
            version = getattr(__import__(name), "__version__", None)
            if version is not None:
                lines.append(f"{name}=={version}\n" if action == "freeze" else f"{name:<10} {version}\n")
        head = "" if action == "freeze" else f"{'Package':<10} Version\n{'-' * 10} {'-' * 8}\n"
        return head + "".join(lines)
    if action == "show":
        return "".join(_installed(name) for name in names)
    raise NotImplementedError(f"'!pip {action}' can't run: packages are neither added nor removed in this notebook")


def _installed(package):
    import re
    name = re.split(r"[=<>\[~!; ]", package, maxsplit=1)[0]
    module = name.replace("-", "_")
    module = _NAMES.get(module.lower(), module)
    known = {each.lower(): each for each in _known()}
    if module.lower() in known:
        return f"{package}: nothing needs installing, `import {known[module.lower()]}` works here.\n"
    return f"{package}: not available here, and packages can't be installed in this notebook.\n"


_COMMANDS = {
    "ls": _ls, "cat": _cat, "head": _head, "tail": _tail, "wc": _wc, "grep": _grep, "sort": _sort, "pwd": _pwd,
    "cut": _cut, "uniq": _uniq,
    "echo": _echo, "touch": _touch, "mkdir": _mkdir, "rm": _rm, "cp": _cp, "mv": _mv, "nproc": _nproc,
    "date": _date, "python": _python, "python3": _python, "pip": _pip, "pip3": _pip, "conda": _pip, "mamba": _pip,
}
