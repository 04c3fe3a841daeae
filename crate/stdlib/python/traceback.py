"""Tracebacks as text."""

import sys as _sys

__all__ = ["extract_stack", "extract_tb", "format_exc", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "print_exception", "print_list", "print_stack", "print_tb", "walk_stack", "walk_tb",
           "FrameSummary", "StackSummary", "TracebackException"]


def _pick(exc, value):
    """The exception from one of the two ways to call these functions."""
    return exc if isinstance(exc, BaseException) or exc is None and value is None else value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    """The traceback of an exception, as a list of pieces."""
    found = _pick(exc, value)
    if found is None:
        return ["NoneType: None\n"]
    return [line for line in _format(found).splitlines(True) if not line.startswith("Hint: ")]


def format_exception_only(exc, /, value=None):
    """The last line of a traceback."""
    found = _pick(exc, value)
    if found is None:
        return ["NoneType: None\n"]
    notes = [str(note) for note in getattr(found, "__notes__", ())]
    return [_describe(found) + "\n"] + [line + "\n" for note in notes for line in note.split("\n")]


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled."""
    return "".join(format_exception(_current()))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    """Prints the traceback of an exception."""
    (file or _sys.stderr).write("".join(format_exception(exc, value)))


def print_exc(limit=None, file=None, chain=True):
    """Prints the traceback of the exception that is being handled."""
    (file or _sys.stderr).write(format_exc())


class FrameSummary:
    """Where a frame is."""

    __slots__ = ("filename", "lineno", "name", "line", "locals", "_text")

    def __init__(self, filename, lineno, name, *, line=None, **options):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = None
        # As a traceback shows it, marks and all.
        self._text = None

    def _parts(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._parts())

    def __getitem__(self, at):
        return self._parts()[at]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts() == other._parts()
        return self._parts() == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _summary(frame, lineno):
    code = frame.f_code
    return FrameSummary(code.co_filename, lineno, code.co_name, line=frame._line_text.strip())


class StackSummary(list):
    """Frames, the outermost first."""

    @classmethod
    def extract(cls, frames, *, limit=None, **options):
        """The places of frames with their lines."""
        return cls(_limited([_summary(frame, lineno) for frame, lineno in frames], limit))

    @classmethod
    def from_list(cls, frames):
        return cls(frame if isinstance(frame, FrameSummary) else FrameSummary(*frame[:3], line=frame[3]) for frame in frames)

    def format(self):
        """The lines that a traceback has for them."""
        return [frame._text or f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
                + (f"    {frame.line.strip()}\n" if frame.line else "") for frame in self]


def _limited(places, limit):
    if limit is None:
        return places
    return places[:limit] if limit >= 0 else places[limit:]


def walk_tb(tb):
    """The frames of a traceback and their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """A frame, and those that called it."""
    frame = _sys._getframe() if f is None else f
    while frame is not None:
        yield frame, frame.f_lineno
        frame = frame.f_back


def extract_tb(tb, limit=None):
    """The places of a traceback, the outermost call first."""
    places = StackSummary()
    for frame, lineno in walk_tb(tb):
        places.append(_summary(frame, lineno))
        places[-1]._text = frame._shown
    return StackSummary(_limited(places, limit))


def extract_stack(f=None, limit=None):
    """The places of the calls that led here."""
    places = StackSummary.extract(walk_stack(f))
    places.reverse()
    return StackSummary(_limited(places, None if limit is None else -limit))


def format_list(extracted_list):
    """The lines that a traceback has for places."""
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    """A traceback's lines, without the exception."""
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    """Lines for the calls that led here."""
    return extract_stack(f, limit).format()


def print_list(extracted_list, file=None):
    """Prints places."""
    (file or _sys.stderr).write("".join(format_list(extracted_list)))


def print_tb(tb, limit=None, file=None):
    """Prints a traceback without the exception."""
    print_list(extract_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    """Prints the calls that led here."""
    print_list(extract_stack(f, limit), file)


class TracebackException:
    """An exception that is shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self._text = str(exc_value)
        self.stack = extract_tb(exc_traceback if exc_traceback is not None else getattr(exc_value, "__traceback__", None))
        self._lines = format_exception(exc_value)
        self._last = format_exception_only(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, None)

    def format(self, *, chain=True):
        return iter(self._lines)

    def format_exception_only(self):
        return iter(self._last)

    def __str__(self):
        return self._text
