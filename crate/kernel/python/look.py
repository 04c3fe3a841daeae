"""What a name stands for: signature, docstring and source, for `?name` and Shift+Tab."""

import _notebook
import __main__
import inspect

_docs = None


def _table():
    """Signature and one line for what is written natively: `{"math.sqrt": ("(x, /)", "Return …")}`."""
    global _docs
    if not _docs:
        _docs = {}
        section = ""
        for line in _notebook.docs().splitlines():
            if line.startswith("#"):
                continue
            if line.startswith("["):
                section = line[1:-1] + "."
            elif line:
                head, _, text = line.partition("\t")
                name, paren, rest = head.partition("(")
                _docs[section + name] = (paren + rest, text)
    return _docs


def find(path):
    """The value that a dotted name stands for, what it was read from, and whether there is one."""
    parts = path.split(".")
    space = vars(__main__)
    parent = None
    if parts[0] in space:
        value = space[parts[0]]
    else:
        import builtins
        if not hasattr(builtins, parts[0]):
            return None, None, False
        value = getattr(builtins, parts[0])
    for name in parts[1:]:
        parent = value
        try:
            value = getattr(value, name)
        except Exception:
            return None, None, False
    return value, parent, True


def _keys(value, parent, name):
    """Where the table may tell of a value."""
    leaf = name.rsplit(".", 1)[-1]
    if isinstance(value, type):
        module = getattr(value, "__module__", "builtins")
        yield module + "." + value.__qualname__
        yield from (each + "." + value.__name__ for each in _modules_with(value, value.__name__))
        return
    native = getattr(value, "__name__", leaf)
    owner = getattr(value, "__self__", None)
    for each in (parent, owner):
        if each is None:
            continue
        if type(each).__name__ == "module":
            yield each.__name__ + "." + native
            continue
        for cls in (each if isinstance(each, type) else type(each)).__mro__:
            module = getattr(cls, "__module__", "builtins")
            yield module + "." + cls.__name__ + "." + native
            yield cls.__name__ + "." + native
    yield from (each + "." + native for each in _modules_with(value, native))


def _modules_with(value, name):
    """The modules that show a value under a name, builtins first."""
    import builtins
    if getattr(builtins, name, None) is value:
        yield "builtins"
    for key, module in _notebook.modules().items():
        if not key.startswith("_") and vars(module).get(name) is value:
            yield key


def _from_table(value, parent, name):
    table = _table()
    for key in _keys(value, parent, name):
        if key in table:
            return table[key]
    return None


def listed(value, name):
    """The signature of something native as text; empty if it is not known, or only told in prose."""
    found = _from_table(value, getattr(value, "__self__", None), name)
    return found[0] if found and "[," not in found[0] else ""


def _render(signature, name):
    parts, only, star = [], False, True
    for each in signature.parameters.values():
        kind = int(each.kind)
        if kind == 0:
            only = True
        elif only:
            parts.append("/")
            only = False
        if kind == 2:
            star = False
        elif kind == 3 and star:
            parts.append("*")
            star = False
        parts.append(str(each))
    if only:
        parts.append("/")
    if len(name) + sum(len(part) + 2 for part in parts) > 75:
        text = name + "(\n" + "".join(f"    {part},\n" for part in parts) + ")"
    else:
        text = f"{name}({', '.join(parts)})"
    if signature.return_annotation is not inspect._empty:
        text += " -> " + inspect._annotation_text(signature.return_annotation)
    return text


def _definition(value, name):
    try:
        return _render(inspect.signature(value), name)
    except (TypeError, ValueError, AttributeError):
        return None


def _is_simple_callable(value):
    return inspect.isfunction(value) or inspect.ismethod(value) or callable(value) and type(value).__name__ in (
        "builtin_function_or_method", "method_descriptor", "wrapper_descriptor", "ufunc")


def _docstring(value):
    text = getattr(value, "__doc__", None)
    if not isinstance(text, str):
        return None
    return inspect.cleandoc(text)


def about(value, parent, name):
    """`{"signature", "doc", "type", …}`: what is known of a value."""
    known = {"type": type(value).__name__}
    listed = _from_table(value, parent, name) if callable(value) or type(value).__name__ == "module" else None
    is_class = isinstance(value, type)
    definition = _definition(value, name) if callable(value) else None
    if is_class and not _written_in_python(value):
        definition = None
    if definition is None and listed and listed[0]:
        definition = name + listed[0]
    known["signature"] = definition
    doc = _docstring(value)
    if not doc and listed:
        doc = listed[1]
    if not doc and not is_class and not callable(value) and type(value).__name__ != "module":
        doc = _docstring(type(value))
        if not doc:
            of_class = _table().get(f"{type(value).__module__}.{type(value).__name__}")
            doc = of_class[1] if of_class else None
    known["doc"] = doc
    return known


def _written_in_python(cls):
    return getattr(cls, "__module__", "builtins") != "builtins" and inspect.isfunction(getattr(cls, "__init__", None))


def _string_form(value):
    try:
        text = str(value)
    except Exception:
        return None
    if len(text) > 200:
        text = text[:97] + " <...> " + text[-97:]
        text = ("\n" + " " * 11).join(part.strip() for part in text.split("\n"))
    return text


def _file(value):
    """The cell or file that something is from; None for what comes with the program."""
    parts = list(vars(value).values()) if isinstance(value, type) else [value]
    return next((name for name in map(_notebook.source_name, parts) if name), None)


def describe(value, parent, name, with_source):
    """The lines of IPython's page: `[(title, text)]`."""
    known = about(value, parent, name)
    fields = []

    def add(title, text):
        if text is not None and text != "":
            fields.append((title, text))

    doc = known["doc"] or "<no docstring>"
    source = _source(value) if with_source else None
    if isinstance(value, type):
        add("Init signature", known["signature"])
        if source is None:
            add("Docstring", doc)
        else:
            add("Source", source)
        init = getattr(value, "__init__", None)
        if inspect.isfunction(init) and source is None:
            add("Init docstring", _docstring(init))
        add("File", _file(value))
        add("Type", known["type"])
        names = [cls.__name__ for cls in type.__subclasses__(value)]
        fields.append(("Subclasses", ", ".join(names[:10] + (["..."] if len(names) >= 10 else []))))
    elif _is_simple_callable(value):
        add("Signature", known["signature"])
        if source is None:
            add("Docstring", doc)
        else:
            add("Source", source)
        add("File", _file(value))
        add("Type", known["type"])
    else:
        add("Call signature", known["signature"])
        add("Type", known["type"])
        add("String form", _string_form(value))
        try:
            add("Length", str(len(value)))
        except Exception:
            pass
        add("File", _file(type(value)) if type(value).__module__ == "__main__" else _file(value))
        add("Docstring", doc)
        init = getattr(type(value), "__init__", None)
        if inspect.isfunction(init):
            add("Init docstring", _docstring(init))
        call = getattr(type(value), "__call__", None)
        if inspect.isfunction(call):
            add("Call docstring", _docstring(call))
    return fields


def _source(value):
    try:
        if isinstance(value, type):
            return _class_source(value)
        return _dedented(inspect.getsource(value)).rstrip()
    except (TypeError, OSError, AttributeError):
        return None


def _class_source(cls):
    """The text of a class, found by the methods that are written in it."""
    import re
    for each in vars(cls).values():
        text = _notebook.source_text(each)
        if text is None:
            continue
        lines = text.split("\n")
        for at, line in enumerate(lines):
            if not re.match(rf"\s*class\s+{cls.__name__}\b", line):
                continue
            margin = len(line) - len(line.lstrip())
            end = at + 1
            while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > margin):
                end += 1
            return _dedented("\n".join(lines[at:end])).rstrip()
    return None


def _dedented(text):
    lines = text.split("\n")
    margin = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[margin:] if line[:margin].isspace() else line for line in lines) if margin else text


def render(fields):
    """The page as text."""
    width = max(len(title) for title, _ in fields)
    lines = []
    for title, text in fields:
        text = text.strip("\n")
        lines.append(f"{title}:{' ' * (width - len(title))}" + ("\n" if "\n" in text else " ") + text)
    return "\n".join(lines)


def show(path, with_source):
    """Prints the page of `?name` or `??name`."""
    path = path.strip().rstrip(";")
    if path.startswith("%"):
        return _show_magic(path)
    if "*" in path:
        return search(path)
    value, parent, found = find(path)
    if not found:
        print(f"Object `{path}` not found.")
        return
    print(render(describe(value, parent, path, with_source)))


def _show_magic(path):
    from IPython.core import magics
    name = path.lstrip("%")
    group = magics.CELL if path.startswith("%%") else magics.LINE
    if name not in group and name not in magics.CELL:
        print(f"Object `{path}` not found.")
        return
    print(f"{path}: a magic of this notebook; %lsmagic lists them all.")


def show_doc(path):
    """Prints a docstring alone."""
    value, parent, found = find(path)
    if not found:
        print(f"Object `{path}` not found.")
        return
    print(about(value, parent, path)["doc"] or f"No documentation found for {path}")


def show_source(path):
    """Prints a source alone."""
    value, _, found = find(path)
    if not found:
        print(f"Object `{path}` not found.")
        return
    print(_source(value) or f"No source found for {path}")


def search(pattern):
    """Prints the names that match a pattern with `*`."""
    import builtins
    import fnmatch
    head, dot, leaf = pattern.rpartition(".")
    if dot:
        value, _, found = find(head)
        names = [f"{head}.{name}" for name in dir(value)] if found else []
    else:
        names = list(vars(__main__)) + dir(builtins)
    hidden = not leaf.startswith("_")
    shown = sorted({name for name in names if fnmatch.fnmatchcase(name, pattern)
                    and not (hidden and name.rpartition(".")[2].startswith("_"))})
    if shown:
        print("\n".join(shown))
