"""Reading and writing CSV files."""

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    """What is wrong with a file or an option."""

    __module__ = "_csv"


class Dialect:
    """How a file is written."""

    _name = ""
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    """As Excel writes it."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """As Excel writes it, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As Unix programs write it."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_limit = 131072


class _Options:
    """A dialect and the options that were given besides it."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        values = {"delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True,
                  "skipinitialspace": False, "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False}
        for name in values:
            value = getattr(dialect, name, None)
            if value is not None or name in ("quotechar", "escapechar") and hasattr(dialect, name):
                values[name] = value
        for name, value in options.items():
            if name not in values:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            values[name] = value
        for name in ("delimiter", "quotechar", "escapechar"):
            value = values[name]
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"},'
                                f" not {type(value).__name__}")
            if len(value) != 1 and not (value == "" and name != "delimiter"):
                raise TypeError(f'"{name}" must be a 1-character string')
        if values["quotechar"] in (None, "") and values["quoting"] != QUOTE_NONE:
            if "quotechar" in options and "quoting" not in options:
                values["quoting"] = QUOTE_NONE
            else:
                raise TypeError("quotechar must be set if quoting enabled")
        if values["quoting"] not in (0, 1, 2, 3):
            raise TypeError("bad \"quoting\" value")
        for name, value in values.items():
            setattr(self, name, value)


def register_dialect(name, dialect=excel, **options):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Options(dialect, options)


def unregister_dialect(name):
    """Forgets a dialect's name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    found = _dialects[name]
    return found if isinstance(found, _Options) else _Options(found, {})


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(limit=None):
    """The most characters of a field."""
    global _limit
    old = _limit
    if limit is not None:
        _limit = limit
    return old


class reader:
    """Goes through the rows of a file or any iterable of lines."""

    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self.dialect = _Options(dialect, fmtparams)
        self.line_num = 0
        self._lines = iter(csvfile)
        d = self.dialect
        self._plain = (d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar or None,
                       d.doublequote, d.skipinitialspace, d.quoting == QUOTE_NONNUMERIC, d.strict)

    def __iter__(self):
        return self

    def __next__(self):
        pending = None
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if pending is None:
                    raise
                if self.dialect.strict:
                    raise Error("unexpected end of data") from None
                return _finish(pending, self._plain)
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened"
                            " in text mode)")
            self.line_num += 1
            row = _read_line(line, pending, self._plain, _limit)
            if isinstance(row, list):
                return row
            pending = row


class writer:
    """Writes rows to a file."""

    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self.dialect = _Options(dialect, fmtparams)
        if not hasattr(csvfile, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write
        d = self.dialect
        self._plain = (d.delimiter, d.quotechar or None, d.escapechar or None, d.doublequote, d.lineterminator,
                       d.quoting)

    def writerow(self, row):
        """Writes one row; the number of characters."""
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        return self._write(_join(fields, self._plain))

    def writerows(self, rows):
        """Writes several rows."""
        for row in rows:
            self.writerow(row)


class DictReader:
    """Rows as dicts with the names of the first row, or with those given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        elif len(names) > len(row):
            for name in names[len(row):]:
                made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Writes the row of names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Writes one dict; the number of characters."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes several dicts."""
        for rowdict in rowdicts:
            self.writerow(rowdict)


class Sniffer:
    """Guesses how a file is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect of a piece of a file: the mark that is equally often in every line."""
        lines = [line for line in sample.splitlines() if line]
        best = None
        for mark in delimiters or self.preferred + ["|"]:
            counts = [len(next(reader([line], delimiter=mark))) for line in lines]
            if counts and counts[0] > 1 and all([count == counts[0] for count in counts]):
                if best is None or counts[0] > best[0]:
                    best = (counts[0], mark)
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            delimiter = best[1]
            quotechar = '"'
            doublequote = True
            skipinitialspace = all([best[1] + " " in line for line in lines])
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        return dialect

    def has_header(self, sample):
        """Whether the first row looks unlike the others."""
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rest = rows[0], [row for row in rows[1:21] if len(row) == len(rows[0])]
        votes = 0
        for column, title in enumerate(header):
            values = [row[column] for row in rest]
            if values and all([_is_number(value) for value in values]):
                votes += 1 if not _is_number(title) else -1
            elif values and len({len(value) for value in values}) == 1:
                votes += 1 if len(title) != len(values[0]) else -1
        return votes > 0


def _is_number(text):
    try:
        complex(text)
    except ValueError:
        return False
    return True
