"""Printing nested data so that it can be read."""

__all__ = ["pprint", "pformat", "pp", "isreadable", "isrecursive", "saferepr", "PrettyPrinter"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints data over several lines where one is too short."""
    PrettyPrinter(indent=indent, width=width, depth=depth, stream=stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """As `pprint`, with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What `pprint` prints, as a string."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """A repr that ends also for data that contains itself."""
    return PrettyPrinter()._repr(object, {}, 0)


def isreadable(object):
    """Whether the repr could be read back."""
    text = saferepr(object)
    return "<" not in text and not isrecursive(object)


def isrecursive(object):
    """Whether the data contains itself."""
    return "<Recursion on " in saferepr(object)


class _Key:
    """Orders what has no order: by the type's name, then by place."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _key_of_pair(pair):
    return _Key(pair[0]), _Key(pair[1])


class PrettyPrinter:
    """The options of `pprint`, to be used again."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = int(indent)
        self._width = int(width)
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Prints data."""
        print(self.pformat(object), file=self._stream)

    def pformat(self, object):
        """What `pprint` prints."""
        found = []
        self._format(object, found, 0, 0, {}, 0)
        return "".join(found)

    def isrecursive(self, object):
        return isrecursive(object)

    def isreadable(self, object):
        return isreadable(object)

    def format(self, object, context, maxlevels, level):
        text = self._repr(object, context, level)
        return text, "<" not in text, "<Recursion on " in text

    def _format(self, obj, out, indent, allowance, context, level):
        key = id(obj)
        if key in context:
            out.append(_recursion(obj))
            return
        text = self._repr(obj, context, level)
        if len(text) > self._width - indent - allowance and not (self._depth and level >= self._depth):
            printer = self._printer(obj)
            if printer is not None:
                context[key] = 1
                printer(obj, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)

    def _printer(self, obj):
        cls = type(obj)
        method = getattr(cls, "__repr__", None)
        fields = getattr(cls, "__dataclass_fields__", None)
        if fields is not None and getattr(method, "__qualname__", "").endswith("__repr__") and (
                "_make_repr" in getattr(getattr(method, "__code__", None), "co_qualname", "_make_repr")):
            return self._print_dataclass
        if isinstance(obj, dict) and cls.__name__ == "OrderedDict":
            return self._print_ordered
        if cls is dict:
            return self._print_dict
        if cls is list:
            return lambda o, out, i, a, c, l: self._print_items("[", o, "]", out, i, a, c, l)
        if cls is tuple:
            return lambda o, out, i, a, c, l: self._print_items("(", o, ",)" if len(o) == 1 else ")", out, i, a, c, l)
        if cls in (set, frozenset) and len(obj):
            return self._print_set
        if cls is str:
            return self._print_str
        if cls.__name__ == "defaultdict":
            return self._print_default
        if cls.__name__ == "Counter" and isinstance(obj, dict) and obj:
            return self._print_counter
        if cls.__name__ == "SimpleNamespace":
            return self._print_namespace
        return None

    def _print_dict(self, obj, out, indent, allowance, context, level):
        out.append("{")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        if len(obj):
            items = sorted(obj.items(), key=_key_of_pair) if self._sort_dicts else obj.items()
            self._dict_items(list(items), out, indent, allowance + 1, context, level)
        out.append("}")

    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        delimiter = ",\n" + " " * indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                out.append(delimiter)

    def _print_ordered(self, obj, out, indent, allowance, context, level):
        if not len(obj):
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "(")
        self._print_items("[", list(obj.items()), "]", out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _print_default(self, obj, out, indent, allowance, context, level):
        factory = self._repr(obj.default_factory, context, level)
        name = type(obj).__name__
        indent += len(name) + 1
        out.append("%s(%s,\n%s" % (name, factory, " " * indent))
        self._print_dict(obj, out, indent, allowance + 1, context, level)
        out.append(")")

    def _print_counter(self, obj, out, indent, allowance, context, level):
        name = type(obj).__name__
        out.append(name + "({")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        self._dict_items(obj.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _print_set(self, obj, out, indent, allowance, context, level):
        if type(obj) is set:
            out.append("{")
            end = "}"
        else:
            out.append("frozenset({")
            end = "})"
            indent += len("frozenset") + 1
        items = sorted(obj, key=_Key)
        self._items(items, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _print_dataclass(self, obj, out, indent, allowance, context, level):
        name = type(obj).__name__
        pairs = [(each.name, getattr(obj, each.name)) for each in obj.__dataclass_fields__.values()
                 if each.repr and each._field_type == "field"]
        self._named(name, pairs, out, indent, allowance, context, level)

    def _print_namespace(self, obj, out, indent, allowance, context, level):
        name = "namespace" if type(obj).__module__ == "types" else type(obj).__name__
        self._named(name, list(obj.__dict__.items()), out, indent, allowance, context, level)

    def _named(self, name, pairs, out, indent, allowance, context, level):
        indent += len(name) + 1
        out.append(name + "(")
        delimiter = ",\n" + " " * indent
        last = len(pairs) - 1
        for i, (key, value) in enumerate(pairs):
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if i == last else 1, context, level)
            if i != last:
                out.append(delimiter)
        out.append(")")

    def _print_items(self, start, obj, end, out, indent, allowance, context, level):
        out.append(start)
        self._items(obj, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        newline = ",\n" + " " * indent
        delimiter = ""
        width = left = self._width - indent + 1
        items = list(items)
        last = len(items) - 1
        for i, item in enumerate(items):
            if i == last:
                left -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if left < size:
                    left = width
                    if delimiter:
                        delimiter = newline
                if left >= size:
                    left -= size
                    out.append(delimiter)
                    delimiter = ", "
                    out.append(text)
                    continue
            out.append(delimiter)
            delimiter = newline
            self._format(item, out, indent, allowance if i == last else 1, context, level)

    def _print_str(self, obj, out, indent, allowance, context, level):
        if not len(obj):
            out.append(repr(obj))
            return
        chunks = []
        lines = obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = width = self._width - indent
        text = ""
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            parts = _words(line)
            width2 = most
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    width2 -= allowance
                if len(repr(candidate)) > width2:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _repr(self, obj, context, level):
        cls = type(obj)
        if cls is int and self._underscore_numbers:
            return f"{obj:_d}"
        if cls is dict and _has_plain_repr(cls):
            if not obj:
                return "{}"
            if self._depth and level >= self._depth:
                return "{...}"
            if id(obj) in context:
                return _recursion(obj)
            context[id(obj)] = 1
            items = sorted(obj.items(), key=_key_of_pair) if self._sort_dicts else obj.items()
            text = ", ".join([f"{self._repr(k, context, level + 1)}: {self._repr(v, context, level + 1)}"
                              for k, v in items])
            del context[id(obj)]
            return "{" + text + "}"
        if cls in (list, tuple):
            if not obj:
                return "[]" if cls is list else "()"
            form = "[%s]" if cls is list else "(%s,)" if len(obj) == 1 else "(%s)"
            if self._depth and level >= self._depth:
                return form % "..."
            if id(obj) in context:
                return _recursion(obj)
            context[id(obj)] = 1
            text = ", ".join([self._repr(item, context, level + 1) for item in obj])
            del context[id(obj)]
            return form % text
        return repr(obj)


def _has_plain_repr(cls):
    return True


def _recursion(obj):
    return "<Recursion on %s with id=%s>" % (type(obj).__name__, id(obj))


def _words(line):
    """Words with the blanks behind them."""
    parts = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        parts.append(line[at:end])
        at = end
    return parts
