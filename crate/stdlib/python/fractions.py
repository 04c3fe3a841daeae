"""Rational numbers."""

import math as _math
import numbers as _numbers

__all__ = ["Fraction"]

_P = (1 << 61) - 1


def _parse(text):
    """Numerator and denominator of '3/4', '-1.5e3', None if it is no number."""
    body = text.strip()
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    if "/" in body:
        top, _, bottom = body.partition("/")
        if not _is_digits(top) or not _is_digits(bottom):
            return None
        return sign * int(top), int(bottom)
    exponent = 0
    lowered = body.lower()
    if "e" in lowered:
        body, _, power = lowered.partition("e")
        if not _is_digits(power.lstrip("+-")) or len(power) - len(power.lstrip("+-")) > 1:
            return None
        exponent = int(power)
    whole, dot, decimals = body.partition(".")
    if not whole and not decimals or whole and not _is_digits(whole) or decimals and not _is_digits(decimals):
        return None
    digits = whole.replace("_", "") + decimals.replace("_", "")
    numerator, denominator = int(digits), 10 ** len(decimals.replace("_", ""))
    if exponent >= 0:
        numerator *= 10 ** exponent
    else:
        denominator *= 10 ** -exponent
    return sign * numerator, denominator


def _is_digits(text):
    return bool(text) and text.replace("_", "").isdigit() and text[0] != "_" and text[-1] != "_" and "__" not in text


class Fraction(_numbers.Rational):
    """A numerator and a denominator without common factors."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, (int, Fraction)):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                parts = _parse(numerator)
                if parts is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                numerator, denominator = parts
            elif hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = _math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a decimal number."""
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator of at most this."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # The nearer of the last convergent and the last semiconvergent.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def is_integer(self):
        return self._denominator == 1

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def _operate(self, other, exact, floating, complexes):
        if isinstance(other, (int, Fraction)):
            return exact(self, other)
        if isinstance(other, float):
            return floating(float(self), other)
        if isinstance(other, complex):
            return complexes(complex(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._operate(other, _add, lambda a, b: a + b, lambda a, b: a + b)

    def __radd__(self, other):
        return self._operate(other, _add, lambda a, b: b + a, lambda a, b: b + a)

    def __sub__(self, other):
        return self._operate(other, _sub, lambda a, b: a - b, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._operate(other, lambda a, b: _sub(b, a), lambda a, b: b - a, lambda a, b: b - a)

    def __mul__(self, other):
        return self._operate(other, _mul, lambda a, b: a * b, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._operate(other, _mul, lambda a, b: b * a, lambda a, b: b * a)

    def __truediv__(self, other):
        return self._operate(other, _div, lambda a, b: a / b, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._operate(other, lambda a, b: _div(b, a), lambda a, b: b / a, lambda a, b: b / a)

    def __floordiv__(self, other):
        return self._operate(other, _floordiv, lambda a, b: a // b, None)

    def __rfloordiv__(self, other):
        return self._operate(other, lambda a, b: _floordiv(b, a), lambda a, b: b // a, None)

    def __mod__(self, other):
        return self._operate(other, _mod, lambda a, b: a % b, None)

    def __rmod__(self, other):
        return self._operate(other, lambda a, b: _mod(b, a), lambda a, b: b % a, None)

    def __divmod__(self, other):
        return self._operate(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod, None)

    def __rdivmod__(self, other):
        return self._operate(other, lambda a, b: (_floordiv(b, a), _mod(b, a)), lambda a, b: divmod(b, a), None)

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % a._denominator ** -power)
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __int__ = __trunc__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator:
                return floor
            if remainder * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        as_float = float(self)
        if Fraction(*as_float.as_integer_ratio())._numerator == self._numerator and as_float.as_integer_ratio()[1] == \
                self._denominator:
            return hash(as_float)
        return hash((self._numerator, self._denominator))

    def __eq__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            if b != b or b in (_math.inf, -_math.inf):
                return 0.0 == b
            return a == Fraction(*b.as_integer_ratio())
        if isinstance(b, complex) and b.imag == 0:
            return a == b.real
        return NotImplemented

    def _compare(self, other, test):
        if isinstance(other, (int, Fraction)):
            return test(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or other in (_math.inf, -_math.inf):
                return test(0.0, other)
            return self._compare(Fraction(*other.as_integer_ratio()), test)
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _mod(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)
