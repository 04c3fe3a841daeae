"""Names that may follow a text, and what the name at its end stands for.

Nothing here runs the notebook's own code: attributes are read where no property is in the way, and what a call would
give is only told where its class is known.
"""

import _notebook
import __main__
import builtins
import re

KEYWORDS = ("False None True and as assert break class continue def del elif else except finally for from global if"
            " import in is lambda nonlocal not or pass raise return try while with yield match case").split()


class Unknown(Exception):
    """Nothing can be said."""


class Of:
    """Some value of a class."""

    def __init__(self, cls):
        self.cls = cls


class Scan:
    """Where brackets and strings stand in a text, and what is open at its end."""

    def __init__(self, text):
        self.text = text
        self.open = []
        self.pairs = {}
        self.strings = {}
        # Where the contents of an open string begin, and its quote.
        self.string = None
        self.comment = False
        self._scan(text)

    def _scan(self, text):
        find = re.compile(r"""[#'"()\[\]{}]""").search
        at = 0
        while True:
            found = find(text, at)
            if not found:
                return
            at = found.start()
            c = text[at]
            if c == "#":
                end = text.find("\n", at)
                if end < 0:
                    self.comment = True
                    return
                at = end
            elif c in "'\"":
                end = self._string(text, at, c)
                if end is None:
                    return
                at = end
                continue
            elif c in "([{":
                self.open.append((c, at))
            elif self.open:
                self.pairs[at] = self.open.pop()[1]
            at += 1

    def _string(self, text, at, c):
        """Behind a string that begins at `at`; None if it does not end."""
        start = at
        while start > 0 and text[start - 1] in "rRbBuUfF" and start > at - 2:
            start -= 1
        if start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
            start = at
        quote = c * 3 if text.startswith(c * 3, at) else c
        now = at + len(quote)
        while True:
            if now >= len(text):
                self.string = (at + len(quote), quote, text[start:at])
                return None
            if text[now] == "\\":
                now += 2
            elif text.startswith(quote, now):
                now += len(quote)
                self.strings[now] = start
                return now
            elif text[now] == "\n" and len(quote) == 1:
                return now
            else:
                now += 1

    def primary(self, end):
        """The expression of names, brackets and strings that ends at `end`."""
        text, at = self.text, end
        while at > 0:
            c = text[at - 1]
            if at in self.strings:
                at = self.strings[at]
                break
            if at - 1 in self.pairs:
                at = self.pairs[at - 1]
                before = text[at - 1:at]
                if before and (before.isalnum() or before in "_)]" or at in self.strings) and text[at] != "{":
                    continue
                break
            if c.isalnum() or c == "_":
                while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
                    at -= 1
                if at > 0 and text[at - 1] == ".":
                    at -= 1
                    continue
                break
            break
        return text[at:end]


# What expressions stand for

def evaluate(expr, cell, depth=0):
    """The value of a primary, or `Of(its class)`."""
    if depth > 6 or not expr:
        raise Unknown
    scan = Scan(expr)
    if scan.string or scan.open:
        raise Unknown
    closing = {opened: closed for closed, opened in scan.pairs.items()}
    starts = {start: end for end, start in scan.strings.items()}
    value, at = _atom(expr, cell, depth, closing, starts)
    while at < len(expr):
        c = expr[at]
        if c == ".":
            match = re.compile(r"\w+").match(expr, at + 1)
            if not match:
                raise Unknown
            value = attribute(value, match.group())
            at = match.end()
        elif c in "([" and at in closing:
            inner = expr[at + 1:closing[at]]
            value = _called(value) if c == "(" else _item(value, inner)
            at = closing[at] + 1
        else:
            raise Unknown
    return value


def _atom(expr, cell, depth, closing, starts):
    if 0 in starts:
        prefix = expr[:2].lower()
        return Of(bytes if "b" in prefix.split("'")[0].split('"')[0] else str), starts[0]
    c = expr[0]
    if c == "[":
        return Of(list), closing[0] + 1
    if c == "{":
        inner = expr[1:closing[0]]
        return Of(dict if ":" in inner or not inner.strip() else set), closing[0] + 1
    if c == "(":
        inner = expr[1:closing[0]].strip()
        if "," in inner or not inner:
            return Of(tuple), closing[0] + 1
        return evaluate(inner, cell, depth + 1), closing[0] + 1
    match = re.match(r"[^\W\d]\w*", expr)
    if not match:
        raise Unknown
    return _name(match.group(), cell, depth), match.end()


def _name(name, cell, depth):
    space = vars(__main__)
    written = _written(name, cell, depth)
    if written is not None:
        return written
    if name in space:
        return space[name]
    if hasattr(builtins, name):
        return getattr(builtins, name)
    raise Unknown


def _written(name, cell, depth):
    """What the cell itself, which has not run yet, makes of a name."""
    if name not in cell:
        return None
    word = re.escape(name)
    for pattern in (rf"^\s*import\s+([\w.]+)\s+as\s+{word}\b", rf"^\s*import\s+({word})\b(?!\.)"):
        found = re.findall(pattern, cell, re.M)
        if found:
            return _module(found[-1])
    for module, names in re.findall(r"^\s*from\s+([\w.]+)\s+import\s+([^\n#]+)", cell, re.M):
        for each in names.strip("() ").split(","):
            each = each.split()
            if each and each[-1] == name:
                loaded = _module(module)
                if loaded is not None:
                    return vars(loaded).get(each[0], _module(f"{module}.{each[0]}"))
    found = re.findall(rf"^\s*{word}\s*=\s*(?!=)([^\n#]+)", cell, re.M)
    if found:
        text = found[-1].strip()
        scan = Scan(text)
        if not scan.string and not scan.open and scan.primary(len(text)) == text:
            try:
                return evaluate(text, cell.replace(found[-1], ""), depth + 1)
            except Unknown:
                return None
        if re.fullmatch(r"-?\d+", text):
            return Of(int)
        if re.fullmatch(r"-?\d*\.\d+", text):
            return Of(float)
    return None


def _module(name):
    """A module; those that come with the program are imported for it."""
    loaded = _notebook.modules()
    if name not in loaded and name in _notebook.importable():
        __import__(name)
        loaded = _notebook.modules()
    return loaded.get(name)


_HIDING = ("property", "cached_property")


def attribute(value, name):
    """An attribute that is read without running anything."""
    if isinstance(value, Of):
        for cls in value.cls.__mro__:
            if name in vars(cls):
                found = vars(cls)[name]
                if type(found).__name__ in _HIDING:
                    return _annotated(getattr(found, "fget", None))
                return Bound(value, name, found)
        raise Unknown
    kind = type(value)
    if kind.__name__ == "module":
        if name in vars(value):
            return vars(value)[name]
        found = _module(f"{value.__name__}.{name}")
        if found is None:
            raise Unknown
        return found
    if isinstance(value, Bound):
        raise Unknown
    for cls in (value.__mro__ if isinstance(value, type) else kind.__mro__):
        if name in vars(cls):
            found = vars(cls)[name]
            if type(found).__name__ in _HIDING and not isinstance(value, type) and not _notebook.is_native(cls):
                return _annotated(getattr(found, "fget", None))
            break
    else:
        if not _notebook.is_native(kind) and name not in getattr(value, "__dict__", {}):
            raise Unknown
    try:
        return getattr(value, name)
    except Exception:
        raise Unknown from None


class Bound:
    """A method of some value of a class."""

    def __init__(self, owner, name, function):
        self.owner = owner
        self.name = name
        self.function = function


def _annotated(function):
    returns = (getattr(function, "__annotations__", None) or {}).get("return")
    if isinstance(returns, type):
        return Of(returns)
    raise Unknown


_SAME = {"strip", "lstrip", "rstrip", "lower", "upper", "title", "capitalize", "replace", "format", "join", "zfill",
         "center", "ljust", "rjust", "casefold", "swapcase", "expandtabs", "removeprefix", "removesuffix", "copy",
         "head", "tail", "dropna", "fillna", "sort_values", "sort_index", "reset_index", "rename", "drop", "assign",
         "query", "sample", "nlargest", "nsmallest", "astype", "round", "abs", "clip", "persist", "repartition",
         "drop_duplicates", "reshape", "flatten", "ravel", "transpose", "rechunk", "map_blocks"}
_LISTS = {"split", "rsplit", "splitlines", "tolist", "to_list"}
_ARRAYS = {"array", "zeros", "ones", "empty", "full", "arange", "linspace", "eye", "identity", "asarray", "zeros_like",
           "ones_like", "full_like", "concatenate", "stack", "vstack", "hstack", "where", "sort", "cumsum"}


def _called(value):
    """What calling a value gives."""
    if isinstance(value, type):
        return Of(value)
    if isinstance(value, Bound):
        cls = value.owner.cls
        if value.name in _SAME and cls.__module__ not in ("__main__",):
            return value.owner
        if value.name in _LISTS:
            return Of(list)
        return _annotated(value.function)
    owner = getattr(value, "__self__", None)
    name = getattr(value, "__name__", "")
    if owner is not None and type(owner).__name__ != "module" and _notebook.is_native(type(owner)):
        if name in _SAME:
            return owner if hasattr(owner, "columns") else Of(type(owner))
        if name in _LISTS:
            return Of(list)
    if getattr(value, "__annotations__", None):
        return _annotated(value)
    loaded = _notebook.modules()
    numpy, pandas = loaded.get("numpy"), loaded.get("pandas")
    if name in _ARRAYS and numpy is not None and vars(numpy).get(name) is value:
        return Of(numpy.ndarray)
    if name.startswith("read_") and pandas is not None and vars(pandas).get(name) is value:
        return Of(pandas.DataFrame)
    raise Unknown


def _item(value, inner):
    """What `value[inner]` is, for constants and plain containers."""
    inner = inner.strip()
    if isinstance(value, Of):
        if value.cls is str or ":" in inner and value.cls in (list, tuple):
            return value
        raise Unknown
    key = _constant(inner)
    if type(value) in (list, tuple, dict) or type(value).__name__ in ("defaultdict", "OrderedDict"):
        try:
            return value[key]
        except Exception:
            raise Unknown from None
    if hasattr(type(value), "columns") and _notebook.is_native(type(value)):
        try:
            return value[key]
        except Exception:
            raise Unknown from None
    if type(value) is str:
        return Of(str)
    raise Unknown


def _constant(text):
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    match = re.fullmatch(r"""(['"])([^'"\\]*)\1""", text)
    if match:
        return match.group(2)
    if re.fullmatch(r"""\[\s*(['"][^'"\\]*['"]\s*,?\s*)+\]""", text):
        return re.findall(r"""['"]([^'"\\]*)['"]""", text)
    raise Unknown


# Names

_KINDS = {"function": "function", "builtin_function_or_method": "function", "method": "function",
          "method_descriptor": "function", "wrapper_descriptor": "function", "ufunc": "function", "type": "class",
          "module": "namespace", "property": "property", "getset_descriptor": "property", "staticmethod": "function",
          "classmethod": "function", "member_descriptor": "property"}


def _kind(value):
    if isinstance(value, type):
        return "class"
    return _KINDS.get(type(value).__name__, "variable")


def members(value):
    """`{name: kind}` of a value's attributes."""
    if isinstance(value, Bound):
        return {}
    if isinstance(value, Of):
        return dict(_of_class(value.cls))
    if type(value).__name__ == "module":
        found = {name: _kind(each) for name, each in vars(value).copy().items()}
        for name in _notebook.importable():
            parent, _, leaf = name.rpartition(".")
            if parent == value.__name__:
                found.setdefault(leaf, "namespace")
        return found
    if isinstance(value, type):
        return dict(_of_class(value))
    found = dict(_of_class(type(value)))
    if any(["__dir__" in vars(cls) for cls in type(value).__mro__[:-1]]):
        for name in dir(value):
            found.setdefault(name, "variable")
    own = getattr(value, "__dict__", None)
    if isinstance(own, dict):
        for name, each in own.items():
            found[name] = _kind(each)
    for name in columns(value):
        if isinstance(name, str) and name.isidentifier():
            found.setdefault(name, "property")
    return found


def _of_class(cls):
    found = {}
    for base in reversed(cls.__mro__):
        # A copy: each step through a dict of variables would bring it up to date.
        for name, each in vars(base).copy().items():
            found[name] = _kind(each)
    return found


def columns(value):
    """The columns of a table."""
    if isinstance(value, (Of, Bound, type)) or not _notebook.is_native(type(value)):
        return []
    if not hasattr(type(value), "columns"):
        return []
    try:
        return list(value.columns)
    except Exception:
        return []


def keys(value):
    """What may stand in `value[…]`."""
    if isinstance(value, (Of, Bound)):
        return []
    own = getattr(type(value), "_ipython_key_completions_", None)
    if own is not None:
        return list(own(value))
    if isinstance(value, dict):
        found = []
        for key in value:
            found.append(key)
            if len(found) == 1000:
                break
        return found
    found = columns(value)
    if found:
        return found
    dtype = getattr(value, "dtype", None) if type(value).__name__ == "ndarray" else None
    return list(getattr(dtype, "names", None) or ())


def _answer(length, options, hides=False):
    """Options are `(label, kind)` or `(label, kind, what is inserted)`."""
    return {"length": length, "options": [list(option) for option in options], "hides": hides}


_NOTHING = _answer(0, [])


def complete(text):
    """What may follow `text`, the cell up to the cursor."""
    line = text[text.rfind("\n") + 1:]
    for find in (_magic_names, _file_arguments):
        found = find(text, line)
        if found is not None:
            return found
    scan = Scan(text)
    if scan.comment:
        return _NOTHING
    if scan.string:
        return _in_string(text, scan)
    found = _imports(text, line)
    if found is not None:
        return found
    word = re.search(r"\w*$", text).group()
    start = len(text) - len(word)
    if text[start - 1:start] == "." and start > 0:
        return _attributes(text, scan, word, start)
    if word[:1].isdigit():
        return _NOTHING
    return _plain_names(text, scan, word, start)


def _visible(found, word):
    """Without names that begin with `_`, unless they are asked for."""
    hides = not word.startswith("_")
    options = [(name, kind) for name, kind in found.items() if not (hides and name.startswith("_"))]
    return _answer(len(word), sorted(options), hides)


def _attributes(text, scan, word, start):
    expr = scan.primary(start - 1)
    try:
        found = members(evaluate(expr, text[:start - 1 - len(expr)]))
    except Unknown:
        return _NOTHING
    return _visible(found, word)


def _plain_names(text, scan, word, start):
    options = []
    before = text[:start].rstrip()[-1:]
    if scan.open:
        bracket, at = scan.open[-1]
        if bracket == "(" and before in ("(", ","):
            given = set(re.findall(r"(\w+)\s*=", text[at:]))
            options += [(name + "=", "keyword") for name in _parameters(text, scan, at) if name not in given]
        if bracket == "[" and at == start - 1:
            try:
                expr = scan.primary(at)
                found = keys(evaluate(expr, text[:at - len(expr)]))
            except Unknown:
                found = []
            options += [(_quoted(key), "property") for key in found if isinstance(key, (str, int))]
    hides = not word.startswith("_")
    names = {name: _kind(each) for name, each in vars(__main__).copy().items()}
    if word:
        for name in dir(builtins):
            names.setdefault(name, _kind(getattr(builtins, name)))
        for name in KEYWORDS:
            names.setdefault(name, "keyword")
    options += [(name, kind) for name, kind in names.items() if not (hides and name.startswith("_"))]
    return _answer(len(word), options, hides)


def _quoted(key):
    return '"' + key + '"' if isinstance(key, str) and '"' not in key and "\\" not in key else repr(key)


def _parameters(text, scan, at):
    """The names that a call's arguments may have."""
    expr = scan.primary(at)
    try:
        value = evaluate(expr, text[:at - len(expr)])
    except Unknown:
        return []
    return parameters_of(value, expr)


def parameters_of(value, expr):
    import inspect
    from IPython.core import oinspect
    if isinstance(value, Bound):
        value = value.function
    if isinstance(value, Of):
        return []
    try:
        found = inspect.signature(value).parameters.values()
        return [each.name for each in found if int(each.kind) in (1, 3) and each.name != "self"]
    except (TypeError, ValueError, AttributeError):
        pass
    parent = getattr(value, "__self__", None)
    listed = oinspect._from_table(value, parent, expr)
    if not listed:
        return []
    return names_in(listed[0])


def names_in(signature):
    """The parameters that can be given by name, of a signature's text."""
    inner = signature.partition("(")[2].rpartition(")")[0]
    names, depth, now = [], 0, ""
    for c in inner + ",":
        if c == "," and depth == 0:
            names.append(now.strip())
            now = ""
            continue
        depth += (c in "([{") - (c in ")]}")
        now += c
    if "/" in names:
        names = names[names.index("/") + 1:]
    return [name.partition("=")[0].partition(":")[0].strip() for name in names
            if name and not name.startswith("*") and name != "self"]


# In strings

def _in_string(text, scan):
    start, quote, prefix = scan.string
    partial = text[start:]
    found = _string_keys(text, scan, start - len(quote) - len(prefix))
    if found is not None:
        options = [(key, "property") for key in found if isinstance(key, str) and quote not in key and "\n" not in key]
        return _answer(len(partial), options)
    if len(quote) == 3 or "\n" in partial or len(partial) > 200:
        return _NOTHING
    return _paths(partial)


def _string_keys(text, scan, start):
    """The keys that a string at `start` may be, if it stands where keys stand."""
    for bracket, at in reversed(scan.open):
        expr = scan.primary(at)
        if bracket == "[" and expr:
            try:
                return keys(evaluate(expr, text[:at - len(expr)])) or None
            except Unknown:
                return None
        if bracket == "(" and expr:
            owner, dot, method = expr.rpartition(".")
            if not dot or method.startswith(("to_", "read_")):
                return None
            try:
                return columns(evaluate(owner, text[:at - len(expr)])) or None
            except Unknown:
                return None
    return None


def _paths(partial):
    folder, _, leaf = partial.rpartition("/")
    base = folder + "/" if folder else ""
    while base.startswith("./"):
        base = base[2:]
    found = {}
    for path in _notebook.list_files():
        if path.startswith(base):
            name, slash, _ = path[len(base):].partition("/")
            found[name + slash] = "folder" if slash else "file"
    hides = not leaf.startswith(".")
    options = [(name, kind) for name, kind in sorted(found.items()) if name and not (hides and name.startswith("."))]
    return _answer(len(leaf), options)


# Lines that are no Python

def _magic_names(text, line):
    match = re.fullmatch(r"\s*(%{1,2})(\w*)", line)
    if not match or text[:-len(line)].rstrip()[-1:] in ("(", ",", "\\") and text != line:
        return None
    from IPython.core import magics
    signs, word = match.groups()
    first = text.strip() == line.strip()
    options = []
    if signs == "%":
        options += [("%" + name, "keyword") for name in sorted(magics.LINE)]
    if first:
        options += [("%%" + name, "keyword") for name in sorted(magics.CELL)]
    return _answer(len(signs + word), options)


def _file_arguments(text, line):
    match = re.fullmatch(r"\s*(?:%{1,2}(?:run|writefile|file|cat|ls|head|tail|wc|load)|!\s*[\w.]+)\s(?:.*\s)?(\S*)", line)
    return _paths(match.group(1).lstrip("'\"")) if match else None


def _imports(text, line):
    match = re.fullmatch(r"\s*import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*([\w.]*)", line) or re.fullmatch(
        r"\s*from\s+([\w.]*)", line)
    if match:
        path = match.group(1)
        head, dot, leaf = path.rpartition(".")
        found = {}
        for name in _notebook.importable() + _own_modules():
            if name.startswith(head + dot):
                rest = name[len(head + dot):].partition(".")[0]
                if not rest.startswith("_"):
                    found[rest] = "namespace"
        return _answer(len(leaf), sorted(found.items()))
    match = re.fullmatch(r"\s*from\s+([\w.]+)\s+import\s+\(?(?:\w+(?:\s+as\s+\w+)?\s*,\s*)*(\w*)", line)
    if not match:
        return None
    name, word = match.groups()
    module = _module(name)
    if module is not None:
        return _visible(members(module), word)
    return _visible(_names_of_file(name), word)


def _own_modules():
    """Modules that are files of the notebook."""
    found = []
    for path in _notebook.list_files():
        if path.endswith(".py"):
            name = path[:-3].removesuffix("/__init__").replace("/", ".")
            if all(part.isidentifier() for part in name.split(".")):
                found.append(name)
    return found


def _names_of_file(name):
    """What a file of the notebook defines, read without running it."""
    base = name.replace(".", "/")
    for path in (base + ".py", base + "/__init__.py"):
        try:
            with open(path) as file:
                text = file.read()
        except OSError:
            continue
        found = {each: "function" for each in re.findall(r"^def\s+(\w+)", text, re.M)}
        found.update({each: "class" for each in re.findall(r"^class\s+(\w+)", text, re.M)})
        found.update({each: "variable" for each in re.findall(r"^(\w+)\s*=", text, re.M)})
        return found
    return {}


# What the name at the end stands for

def look(text):
    """`{"name", "signature", "doc", "type"}` of the name that ends the text, or of the call that is open there."""
    scan = Scan(text)
    if scan.comment:
        return None
    wanted = []
    end = len(text)
    if scan.string is None:
        if text.endswith("()"):
            end -= 2
        wanted.append((scan.primary(end), end))
    for bracket, at in reversed(scan.open):
        if bracket == "(":
            wanted.append((scan.primary(at), at))
            break
    fallback = None
    for expr, at in wanted:
        if not expr or expr in KEYWORDS or expr[-1] in "'\"":
            continue
        try:
            value = evaluate(expr, text[:at - len(expr)])
        except Unknown:
            continue
        found = _told(value, expr)
        if found["callable"] or expr[-1:] in ")]":
            return found
        fallback = fallback or found
    return fallback


def _told(value, expr):
    from IPython.core import oinspect
    name = expr if re.fullmatch(r"[\w.]+", expr) else expr.rpartition(".")[2]
    if isinstance(value, Bound):
        known = oinspect.about(value.function, value.owner.cls, name)
        return {"name": name, "callable": True, **known, "form": None}
    if isinstance(value, Of):
        known = oinspect.about(value.cls, None, value.cls.__name__)
        return {"name": expr, "callable": False, "signature": None, "doc": known["doc"], "type": value.cls.__name__,
                "form": None}
    parent = getattr(value, "__self__", None)
    if "." in name:
        value_of, _, found = oinspect.find(name.rpartition(".")[0])
        parent = value_of if found else parent
    known = oinspect.about(value, parent, name)
    is_callable = callable(value)
    form = None
    if not is_callable and type(value).__name__ != "module":
        form = _short(value)
    return {"name": name, "callable": is_callable, **known, "form": form}


def _short(value):
    """A value as one line, where that runs no code of the notebook."""
    if not _notebook.is_native(type(value)):
        return None
    if isinstance(value, (list, tuple, dict, set, frozenset)) and len(value) > 50:
        return f"{len(value)} items"
    try:
        text = " ".join(repr(value)[:2000].split())
    except Exception:
        return None
    return text if len(text) <= 120 else text[:117] + "…"


# What is answered while a cell runs

_sent = {}


def snapshot():
    """Names, attributes and docs of the notebook's variables; attributes of a class or module are told once."""
    names, told, known = {}, {}, {}
    variables = list(vars(__main__).items())
    for name, value in variables:
        if name.startswith("_") or name in ("In", "Out"):
            continue
        entry = [_kind(value), None, [], None]
        cls = type(value)
        owner = value if cls.__name__ == "module" or isinstance(value, type) else cls
        entry[1] = known.get(id(owner)) or known.setdefault(id(owner), _member_key(owner, told))
        if owner is cls:
            own = getattr(value, "__dict__", None) if not _notebook.is_native(cls) else None
            entry[2] = [key for key in own if not key.startswith("_")][:200] if isinstance(own, dict) else []
            if cls is dict and len(value) <= 200 or columns(value):
                entry[3] = [key for key in keys(value) if isinstance(key, str)][:200]
        names[name] = entry
    found = {"names": names, "members": told, "docs": _snapshot_docs(variables)}
    if "modules" not in _sent:
        _sent["modules"] = 1
        found["modules"] = [name for name in _notebook.importable() if not name.startswith("_")]
    return found


def _member_key(value, told):
    """What the attributes of a module or class are told under, and told if there are others than before."""
    if isinstance(value, type):
        key = f"class {value.__module__}.{value.__qualname__} {id(value)}"
    else:
        key = "module " + value.__name__
    count = len(vars(value))
    if _sent.get(key) != count:
        _sent[key] = count
        found = members(value)
        told[key] = [[name, kind] for name, kind in sorted(found.items()) if not name.startswith("_")]
    return key


# What was found for each name, while it is the same object with the same docs.
_docs = {}


def _snapshot_docs(variables):
    """Signatures and docstrings of the notebook's own functions and classes."""
    global _docs
    import inspect
    from IPython.core import oinspect
    docs, before = {}, _docs
    _docs = {}
    for name, value in variables:
        if name.startswith("_") or not (inspect.isfunction(value) or isinstance(value, type)):
            continue
        if getattr(value, "__module__", None) != "__main__":
            continue
        found = before.get(name)
        if found is None or found[0] is not value or found[1] is not value.__doc__:
            texts = [oinspect._definition(value, name), (oinspect._docstring(value) or "")[:1000],
                     type(value).__name__]
            found = value, value.__doc__, texts
        _docs[name], docs[name] = found, found[2]
        if len(docs) == 100:
            break
    return docs
