"""How a notebook shows a value as text: what is too wide for a line is broken as IPython breaks it."""

import re
import sys
from collections import deque

__all__ = ["pretty", "pprint", "PrettyPrinter", "RepresentationPrinter", "for_type", "for_type_by_name"]

MAX_SEQ_LENGTH = 1000

# What `%precision` has set: a format for floats.
float_format = None


class _Text:
    def __init__(self):
        self.parts = []
        self.width = 0

    def put(self, printer, width):
        printer.parts.extend(self.parts)
        return width + self.width


class _Break:
    def __init__(self, text, printer):
        self.text = text
        self.width = len(text)
        self.indentation = printer.indentation
        self.group = printer.groups[-1]
        self.group.breaks += 1

    def put(self, printer, width):
        self.group.breaks -= 1
        if self.group.wants_break:
            printer.parts.append("\n" + " " * self.indentation)
            return self.indentation
        if not self.group.breaks:
            printer.forget(self.group)
        printer.parts.append(self.text)
        return width + self.width


class _Group:
    def __init__(self, depth):
        self.depth = depth
        self.breaks = 0
        self.wants_break = False


class _Indent:
    def __init__(self, printer, indent, open="", close="", grouped=True):
        self.printer = printer
        self.indent = indent
        self.open = open
        self.close = close
        self.grouped = grouped

    def __enter__(self):
        if self.grouped:
            self.printer.begin_group(self.indent, self.open)
        else:
            self.printer.indentation += self.indent

    def __exit__(self, *error):
        if self.grouped:
            self.printer.end_group(self.indent, self.close)
        else:
            self.printer.indentation -= self.indent


class PrettyPrinter:
    """Text with places where it may be broken: outer groups are broken before inner ones."""

    def __init__(self, output=None, max_width=79, newline="\n", max_seq_length=MAX_SEQ_LENGTH):
        self.output = output
        self.max_width = max_width
        self.max_seq_length = max_seq_length
        self.parts = []
        self.output_width = 0
        self.buffer_width = 0
        self.buffer = deque()
        root = _Group(0)
        self.groups = [root]
        self.queue = [[root]]
        self.indentation = 0

    def _next_group(self):
        for waiting in self.queue:
            for at in range(len(waiting) - 1, -1, -1):
                group = waiting[at]
                if group.breaks:
                    # IPython counts from the end and deletes from the front; the effect is the same line breaks.
                    del waiting[len(waiting) - 1 - at]
                    group.wants_break = True
                    return group
            for group in waiting:
                group.wants_break = True
            waiting.clear()
        return None

    def forget(self, group):
        waiting = self.queue[group.depth]
        for at, each in enumerate(waiting):
            if each is group:
                del waiting[at]
                return

    def _put_first(self):
        first = self.buffer.popleft()
        self.output_width = first.put(self, self.output_width)
        self.buffer_width -= first.width

    def _break_group(self, group):
        while group.breaks:
            self._put_first()
        while self.buffer and type(self.buffer[0]) is _Text:
            self._put_first()

    def _break_outer(self):
        while self.max_width < self.output_width + self.buffer_width:
            group = self._next_group()
            if not group:
                return
            self._break_group(group)

    def text(self, text):
        """Adds text."""
        width = len(text)
        if not self.buffer:
            self.parts.append(text)
            self.output_width += width
            return
        last = self.buffer[-1]
        if type(last) is not _Text:
            last = _Text()
            self.buffer.append(last)
        last.parts.append(text)
        last.width += width
        self.buffer_width += width
        self._break_outer()

    def breakable(self, sep=" "):
        """Adds a separator that may become the end of a line."""
        if self.groups[-1].wants_break:
            self.flush()
            self.parts.append("\n" + " " * self.indentation)
            self.output_width = self.indentation
            self.buffer_width = 0
        else:
            self.buffer.append(_Break(sep, self))
            self.buffer_width += len(sep)
            self._break_outer()

    def break_(self):
        """Ends the line."""
        group = self._next_group()
        if group:
            self._break_group(group)
        self.flush()
        self.parts.append("\n" + " " * self.indentation)
        self.output_width = self.indentation
        self.buffer_width = 0

    def indent(self, indent):
        """A context in which lines are indented further."""
        return _Indent(self, indent, grouped=False)

    def group(self, indent=0, open="", close=""):
        """`begin_group` and `end_group` as a context."""
        return _Indent(self, indent, open, close)

    def begin_group(self, indent=0, open=""):
        """Begins what is broken together."""
        if open:
            self.text(open)
        group = _Group(self.groups[-1].depth + 1)
        self.groups.append(group)
        while group.depth >= len(self.queue):
            self.queue.append([])
        self.queue[group.depth].append(group)
        self.indentation += indent

    def end_group(self, dedent=0, close=""):
        """Ends a group."""
        self.indentation -= dedent
        group = self.groups.pop()
        if not group.breaks:
            self.forget(group)
        if close:
            self.text(close)

    def _enumerate(self, seq):
        for at, item in enumerate(seq):
            if self.max_seq_length and at >= self.max_seq_length:
                self.text(",")
                self.breakable()
                self.text("...")
                return
            yield at, item

    def flush(self):
        """Lets go of what is held back."""
        for each in self.buffer:
            self.output_width += each.put(self, self.output_width)
        self.buffer.clear()
        self.buffer_width = 0


class RepresentationPrinter(PrettyPrinter):
    """A printer that knows how values are shown."""

    def __init__(self, output=None, verbose=False, max_width=79, newline="\n", max_seq_length=MAX_SEQ_LENGTH):
        super().__init__(output, max_width, newline, max_seq_length)
        self.verbose = verbose
        self.stack = []

    def pretty(self, obj):
        """Adds a value."""
        cycle = id(obj) in self.stack
        self.stack.append(id(obj))
        self.begin_group()
        try:
            self._find(obj)(obj, self, cycle)
        finally:
            self.end_group()
            self.stack.pop()

    def _find(self, obj):
        for cls in type(obj).__mro__:
            known = _printers.get(cls) or _by_name.get((getattr(cls, "__module__", None), cls.__name__))
            if known is not None:
                return known
            if cls is object:
                continue
            own = vars(cls)
            if "_repr_pretty_" in own and callable(own["_repr_pretty_"]):
                return own["_repr_pretty_"]
            if "__repr__" in own:
                return _plain
        return _default


def _plain(obj, p, cycle):
    lines = repr(obj).splitlines()
    with p.group():
        for at, line in enumerate(lines):
            if at:
                p.break_()
            p.text(line)


def _default(obj, p, cycle):
    if type(obj).__repr__ is not object.__repr__:
        return _plain(obj, p, cycle)
    p.begin_group(1, "<")
    p.pretty(type(obj))
    p.text(" at 0x%x" % id(obj))
    if cycle:
        p.text(" ...")
    p.end_group(1, ">")


def _sequence(start, end, base):
    def show(obj, p, cycle):
        if type(obj).__repr__ is not base.__repr__:
            return _plain(obj, p, cycle)
        if cycle:
            return p.text(start + "..." + end)
        p.begin_group(len(start), start)
        for at, item in p._enumerate(obj):
            if at:
                p.text(",")
                p.breakable()
            p.pretty(item)
        if len(obj) == 1 and base is tuple:
            p.text(",")
        p.end_group(len(start), end)
    return show


def _set(start, end, base):
    def show(obj, p, cycle):
        if type(obj).__repr__ is not base.__repr__:
            return _plain(obj, p, cycle)
        if cycle:
            return p.text(start + "..." + end)
        if not obj:
            return p.text(type(obj).__name__ + "()")
        items = obj
        if not (p.max_seq_length and len(obj) >= p.max_seq_length):
            try:
                items = sorted(obj)
            except Exception:
                items = list(obj)
        p.begin_group(len(start), start)
        for at, item in p._enumerate(items):
            if at:
                p.text(",")
                p.breakable()
            p.pretty(item)
        p.end_group(len(start), end)
    return show


def _mapping(start, end, base):
    def show(obj, p, cycle):
        if base is not None and type(obj).__repr__ is not base.__repr__:
            return _plain(obj, p, cycle)
        if cycle:
            return p.text("{...}")
        p.begin_group(len(start), start)
        for at, key in p._enumerate(obj.keys()):
            if at:
                p.text(",")
                p.breakable()
            p.pretty(key)
            p.text(": ")
            p.pretty(obj[key])
        p.end_group(len(start), end)
    return show


def _call(p, name, *args, **options):
    """`name(args, …)`, broken between them."""
    started = False
    with p.group(len(name) + 1, name + "(", ")"):
        for key, value in [(None, each) for each in args] + list(options.items()):
            if started:
                p.text(",")
                p.breakable()
            started = True
            if key is None:
                p.pretty(value)
            else:
                with p.group(len(key) + 1, key + "="):
                    p.pretty(value)


class _Raw:
    def __init__(self, text):
        self.text = text

    def _repr_pretty_(self, p, cycle):
        p.text(self.text)


def _class(obj, p, cycle):
    if type(obj).__repr__ is not type.__repr__:
        return _plain(obj, p, cycle)
    module = getattr(obj, "__module__", None)
    name = obj.__qualname__
    p.text(name if module in (None, "builtins", "exceptions") else module + "." + name)


def _function(obj, p, cycle):
    from inspect import signature
    name = getattr(obj, "__qualname__", obj.__name__)
    module = getattr(obj, "__module__", None)
    if module and module not in ("builtins", "exceptions"):
        name = module + "." + name
    try:
        name += str(signature(obj))
    except ValueError:
        from IPython.core.oinspect import listed
        name += listed(obj, name)
    p.text("<function %s>" % name)


def _exception(obj, p, cycle):
    cls = type(obj)
    name = cls.__qualname__
    if cls.__module__ not in ("builtins", "exceptions"):
        name = cls.__module__ + "." + name
    _call(p, name, *getattr(obj, "args", ()))


def _float(obj, p, cycle):
    p.text(float_format % obj if float_format else repr(obj))


def _defaultdict(obj, p, cycle):
    if cycle:
        return _call(p, type(obj).__name__, _Raw("..."))
    _call(p, type(obj).__name__, obj.default_factory, dict(obj))


def _ordereddict(obj, p, cycle):
    if cycle:
        return _call(p, type(obj).__name__, _Raw("..."))
    if obj:
        return _call(p, type(obj).__name__, list(obj.items()))
    _call(p, type(obj).__name__)


def _deque(obj, p, cycle):
    if cycle:
        return _call(p, type(obj).__name__, _Raw("..."))
    if obj.maxlen is not None:
        return _call(p, type(obj).__name__, list(obj), maxlen=obj.maxlen)
    _call(p, type(obj).__name__, list(obj))


def _counter(obj, p, cycle):
    if cycle:
        return _call(p, type(obj).__name__, _Raw("..."))
    if obj:
        return _call(p, type(obj).__name__, dict(obj.most_common()))
    _call(p, type(obj).__name__)


def _namespace(obj, p, cycle):
    if cycle:
        return _call(p, "namespace", _Raw("..."))
    _call(p, "namespace", **vars(obj))


def _pattern(obj, p, cycle):
    text = repr(obj.pattern)
    args = [_Raw("r" + text.replace("\\\\", "\\"))]
    names = ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG")
    flags = ["re." + name for name in names if hasattr(re, name) and int(obj.flags) & int(getattr(re, name))]
    if flags:
        args.append(_Raw("|".join(flags)))
    _call(p, "re.compile", *args)


_printers = {
    int: _plain,
    float: _float,
    str: _plain,
    tuple: _sequence("(", ")", tuple),
    list: _sequence("[", "]", list),
    dict: _mapping("{", "}", dict),
    set: _set("{", "}", set),
    frozenset: _set("frozenset({", "})", frozenset),
    BaseException: _exception,
    type: _class,
    type(_plain): _function,
    type(len): _function,
    bytes: _plain,
    range: _plain,
    type(re.compile("")): _pattern,
}

_by_name = {
    ("collections", "defaultdict"): _defaultdict,
    ("collections", "OrderedDict"): _ordereddict,
    ("collections", "deque"): _deque,
    ("collections", "Counter"): _counter,
    ("types", "SimpleNamespace"): _namespace,
}


def for_type(typ, func):
    """Says how values of a type are shown; gives what said so before."""
    before = _printers.get(typ)
    if func is not None:
        _printers[typ] = func
    return before


def for_type_by_name(type_module, type_name, func):
    """As `for_type`, for a type that need not be imported."""
    before = _by_name.get((type_module, type_name))
    if func is not None:
        _by_name[type_module, type_name] = func
    return before


def pretty(obj, verbose=False, max_width=79, newline="\n", max_seq_length=MAX_SEQ_LENGTH):
    """A value as text, broken where it is too wide."""
    printer = RepresentationPrinter(None, verbose, max_width, newline, max_seq_length)
    printer.pretty(obj)
    printer.flush()
    text = "".join(printer.parts)
    return text if newline == "\n" else text.replace("\n", newline)


def pprint(obj, verbose=False, max_width=79, newline="\n", max_seq_length=MAX_SEQ_LENGTH):
    """Prints a value like `pretty`."""
    print(pretty(obj, verbose, max_width, newline, max_seq_length))
