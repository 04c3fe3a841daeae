"""Constants, `Template`, `Formatter`."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Words with capital initials."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text with `$name` and `${name}` in it; subclasses may choose other marks."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _place_pattern(cls)

    def __init__(self, template):
        self.template = template

    def _places(self):
        cls = type(self)
        if "pattern" not in cls.__dict__:
            cls.pattern = _place_pattern(cls)
        return cls.pattern

    def _refuse(self, match):
        lines = self.template[:match.start("invalid")].splitlines(keepends=True)
        if not lines:
            line = column = 1
        else:
            line, column = len(lines), match.start("invalid") - len("".join(lines[:-1]))
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping=None, /, **kws):
        """The text with every name replaced; KeyError if one is missing."""
        return self._filled(mapping, kws, safe=False)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with the names replaced that are known."""
        return self._filled(mapping, kws, safe=True)

    def _filled(self, mapping, kws, safe):
        def fill(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(_look_up(mapping, kws, name))
                except KeyError:
                    if not safe:
                        raise
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            self._check_known(match)
            if not safe:
                self._refuse(match)
            return match.group()

        return self._places().sub(fill, self.template)

    def is_valid(self):
        """Whether every mark begins a name."""
        for match in self._places().finditer(self.template):
            if match.group("invalid") is not None:
                return False
            self._check_known(match)
        return True

    def get_identifiers(self):
        """The names, in order of appearance."""
        names = []
        for match in self._places().finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is None:
                self._check_known(match)
            elif name not in names:
                names.append(name)
        return names

    def _check_known(self, match):
        if all(match.group(group) is None for group in ("invalid", "escaped", "named", "braced")):
            raise ValueError("Unrecognized named group in pattern", self._places())


def _place_pattern(cls):
    """What finds the places of a template class."""
    import re
    if isinstance(cls.__dict__.get("pattern"), str):
        return re.compile(cls.pattern, cls.flags | re.VERBOSE)
    mark, name = re.escape(cls.delimiter), cls.idpattern
    braced = cls.braceidpattern or name
    return re.compile(
        rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))",
        cls.flags | re.VERBOSE)


def _look_up(mapping, kws, name):
    if name in kws:
        return kws[name]
    if mapping is None:
        raise KeyError(name)
    return mapping[name]


class Formatter:
    """`str.format` with parts that can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        found = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                found.append(literal)
            if name is None:
                continue
            if name == "" or name[0] in ".[":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto) + name
                auto += 1
            elif name[0].isdigit():
                if auto:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto = False
            obj, first = self.get_field(name, args, kwargs)
            used.add(first)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            found.append(self.format_field(obj, spec))
        return "".join(found), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """`(literal, field name, spec, conversion)` for each piece."""
        pieces = []
        literal = ""
        at = 0
        text = format_string
        while at < len(text):
            c = text[at]
            if c in "{}" and text.startswith(c, at + 1):
                literal += c
                at += 2
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            elif c == "{":
                depth, end = 1, at + 1
                while end < len(text) and depth:
                    depth += (text[end] == "{") - (text[end] == "}")
                    end += 1
                if depth:
                    raise ValueError("expected '}' before end of string" if end > at + 1
                                     else "Single '{' encountered in format string")
                pieces.append((literal,) + _field_parts(text[at + 1:end - 1]))
                literal = ""
                at = end
            else:
                literal += c
                at += 1
        if literal:
            pieces.append((literal, None, None, None))
        return iter(pieces)

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first, rest = field_name[:end], field_name[end:]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = 1
                while end < len(rest) and rest[end] not in ".[":
                    end += 1
                obj, rest = getattr(obj, rest[1:end]), rest[end:]
            else:
                end = rest.index("]")
                key = rest[1:end]
                obj, rest = obj[int(key) if key.isdigit() else key], rest[end + 1:]
        return obj, first


def _field_parts(field):
    name, conversion, spec = field, None, ""
    depth = 0
    for i, c in enumerate(field):
        if c == "[":
            depth += 1
        elif c == "]":
            depth -= 1
        elif c in "!:" and depth == 0:
            name = field[:i]
            if c == "!":
                conversion = field[i + 1:i + 2]
                spec = field[i + 3:]
            else:
                spec = field[i + 1:]
            break
    return name, spec, conversion
