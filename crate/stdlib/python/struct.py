"""Numbers as bytes: packs values in the layout that a format string says."""

__all__ = ["Struct", "calcsize", "error", "iter_unpack", "pack", "pack_into", "unpack", "unpack_from"]


class error(Exception):
    """What does not fit the format."""


error.__module__ = "struct"

# By code: the size alone, and in C's own layout where that is another.
_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8,
          "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = {**_SIZES, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_SIGNED = "bhilqn"
_FLOATS = "efd"
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


def _parsed(format):
    """The byte order, the parts of a format (code, count, place) and its size."""
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not %s" % type(format).__name__)
    known = _cache.get(format)
    if known is not None:
        return known
    first = format[:1]
    order = "big" if first in (">", "!") and first else "little"
    aligned = first not in ("<", ">", "=", "!") or not first
    sizes = _NATIVE if aligned else _SIZES
    parts, at, digits = [], 0, ""
    for char in format[1:] if first in ("<", ">", "=", "!", "@") and first else format:
        if char.isspace():
            if digits:
                raise error("repeat count given without format specifier")
            continue
        if char.isdigit():
            digits += char
            continue
        size = sizes.get(char)
        if size is None:
            raise error("bad char in struct format")
        if len(digits) > 18:
            raise error("total struct size too long")
        count, digits = int(digits) if digits else 1, ""
        if aligned:
            at += -at % size
        parts.append((char, count, at, size))
        at += size * count
        if at > 0x7FFFFFFFFFFFFFFF:
            raise error("total struct size too long")
    if digits:
        raise error("repeat count given without format specifier")
    if len(_cache) > 100:
        _cache.clear()
    _cache[format] = order, parts, at
    return _cache[format]


_cache = {}


def _count(parts):
    return sum(0 if code == "x" else 1 if code in "sp" else count for code, count, _, _ in parts)


def _text(code, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error("argument for '%s' must be a bytes object" % code)
    return bytes(value)


def _packed(code, size, order, value):
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code == "?":
        return b"\x01" if value else b"\x00"
    if code in _FLOATS:
        try:
            value = float(value)
        except (TypeError, ValueError):
            raise error("required argument is not a float") from None
        packed = _float_bytes(value, size)
        if packed is None:
            raise OverflowError("float too large to pack with %s format" % code)
        return packed if order == "little" else packed[::-1]
    if not hasattr(value, "__index__"):
        raise error("required argument is not an integer")
    value = value.__index__()
    signed = code in _SIGNED
    low = -(1 << size * 8 - 1) if signed else 0
    high = (1 << size * 8 - signed) - 1
    if not low <= value <= high:
        unsigned = code in "ILQNP"
        if size == 8 or not (0 if unsigned else -1 << 63) <= value < 1 << 63 + unsigned:
            raise error("argument out of range")
        name = _NAMES.get(code)
        shown = "%r" % code if name is None else name
        raise error("%s format requires %d <= number <= %d" % (shown, low, high))
    return value.to_bytes(size, order, signed=signed)


def _unpacked(code, size, order, data):
    if code == "c":
        return bytes(data)
    if code == "?":
        return data[0] != 0
    if code in _FLOATS:
        return _bytes_float(bytes(data) if order == "little" else bytes(data)[::-1])
    return int.from_bytes(data, order, signed=code in _SIGNED)


class Struct:
    """A format that is used again and again."""

    def __init__(self, format):
        self._order, self._parts, self.size = _parsed(format)
        self.format = format.decode("ascii") if isinstance(format, (bytes, bytearray)) else format
        self._wanted = _count(self._parts)

    def __repr__(self):
        return "Struct(%r)" % (self.format,)

    def pack(self, *values):
        if len(values) != self._wanted:
            raise error("pack expected %d items for packing (got %d)" % (self._wanted, len(values)))
        made, rest = bytearray(self.size), iter(values)
        for code, count, at, size in self._parts:
            if code == "x":
                continue
            if code == "s":
                made[at:at + count] = _text(code, next(rest))[:count].ljust(count, b"\0")
            elif code == "p":
                text = _text(code, next(rest))[:max(min(count - 1, 255), 0)]
                made[at:at + count] = (bytes([len(text)]) + text)[:count].ljust(count, b"\0")
            else:
                for number in range(count):
                    place = at + number * size
                    made[place:place + size] = _packed(code, size, self._order, next(rest))
        return bytes(made)

    def unpack(self, buffer):
        if len(memoryview(buffer).cast("B")) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return self._read(memoryview(buffer).cast("B"))

    def _read(self, data):
        found = []
        for code, count, at, size in self._parts:
            if code == "x":
                continue
            if code == "s":
                found.append(bytes(data[at:at + count]))
            elif code == "p":
                length = min(data[at], count - 1) if count else 0
                found.append(bytes(data[at + 1:at + 1 + length]))
            else:
                for place in range(at, at + count * size, size):
                    found.append(_unpacked(code, size, self._order, data[place:place + size]))
        return tuple(found)

    def pack_into(self, buffer, offset, *values):
        if len(values) != self._wanted:
            raise error("pack_into expected %d items for packing (got %d)" % (self._wanted, len(values)))
        data = memoryview(buffer).cast("B")
        if data.readonly:
            raise TypeError("argument must be read-write bytes-like object, not " + type(buffer).__name__)
        offset = self._offset("pack_into", "packing %d bytes", data, offset)
        data[offset:offset + self.size] = self.pack(*values)

    def unpack_from(self, buffer, offset=0):
        data = memoryview(buffer).cast("B")
        offset = self._offset("unpack_from", "unpacking %d bytes", data, offset)
        return self._read(data[offset:offset + self.size])

    def _offset(self, name, what, data, offset):
        length, size = len(data), self.size
        if offset < 0:
            if offset + size > 0:
                text = "no space to pack %d bytes at offset %d" if name == "pack_into" else (
                    "not enough data to unpack %d bytes at offset %d")
                raise error(text % (size, offset))
            if offset + length < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, length))
            offset += length
        if length - offset < size:
            text = "%s requires a buffer of at least %d bytes for %s at offset %d (actual buffer size is %d)"
            raise error(text % (name, size + offset, what % size, offset, length))
        return offset

    def iter_unpack(self, buffer):
        data = memoryview(buffer).cast("B")
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return (self._read(data[at:at + self.size]) for at in range(0, len(data), self.size))


def calcsize(format, /):
    """The size of what a format describes."""
    return _parsed(format)[2]


def pack(format, /, *values):
    """The values as bytes."""
    return Struct(format).pack(*values)


def pack_into(format, /, buffer, offset, *values):
    """Writes the values into a buffer, from an offset on."""
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """The values in bytes of just the format's size."""
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values in a buffer, from an offset on."""
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values in bytes that hold the format again and again."""
    return Struct(format).iter_unpack(buffer)
