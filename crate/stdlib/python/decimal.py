"""Decimal numbers with as many digits as one wants."""

import math as _math
import numbers as _numbers

__all__ = ["Decimal", "Context", "getcontext", "setcontext", "localcontext", "DefaultContext", "BasicContext",
           "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact",
           "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible",
           "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
           "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
           "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY"]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997


class DecimalException(ArithmeticError):
    """What may happen in an operation."""


class Clamped(DecimalException):
    """An exponent was changed."""


class InvalidOperation(DecimalException):
    """An operation without a result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionImpossible(InvalidOperation):
    """A quotient with too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero by zero."""


class InvalidContext(InvalidOperation):
    """A context that there is not."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number by zero."""


class Inexact(DecimalException):
    """A result was rounded."""


class Rounded(DecimalException):
    """Digits were dropped."""


class Subnormal(DecimalException):
    """A result is very small."""


class Overflow(Inexact, Rounded):
    """A result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result is too small."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed in."""


for _class in (DecimalException, Clamped, InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined,
               InvalidContext, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow, FloatOperation):
    _class.__module__ = "decimal"

_SIGNALS = [Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal,
            Underflow]


class Context:
    """Precision, rounding, and what raises an exception."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = rounding or ROUND_HALF_EVEN
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        if traps is None:
            traps = [DivisionByZero, Overflow, InvalidOperation]
        self.traps = traps if isinstance(traps, dict) else {signal: signal in traps for signal in _SIGNALS}
        flags = flags or []
        self.flags = flags if isinstance(flags, dict) else {signal: signal in flags for signal in _SIGNALS}

    def __setattr__(self, name, value):
        if name == "prec" and not (isinstance(value, int) and 1 <= value <= MAX_PREC):
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING,
                                                ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP):
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def copy(self):
        """A context with the same values."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        """Forgets what has happened."""
        for signal in self.flags:
            self.flags[signal] = False

    def _signal(self, condition):
        for signal in _SIGNALS:
            if issubclass(condition, signal):
                self.flags[signal] = True
                if self.traps.get(signal):
                    raise signal([condition])
        return _NAN

    def create_decimal(self, num="0"):
        """A number, rounded."""
        return Decimal(num)._fix(self)

    def sqrt(self, a):
        return Decimal(a).sqrt(self)

    def divide(self, a, b):
        return Decimal(a) / Decimal(b)

    def quantize(self, a, b):
        return Decimal(a).quantize(b)

    def __repr__(self):
        flags = ", ".join([signal.__name__ for signal in _SIGNALS if self.flags[signal]])
        traps = ", ".join([signal.__name__ for signal in (InvalidOperation, FloatOperation, DivisionByZero, Overflow,
                                                          Subnormal, Underflow, Rounded, Inexact, Clamped)
                           if self.traps[signal]])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax},"
                f" capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped,
                                                             Underflow])
ExtendedContext = Context(prec=9, traps=[])
_current = Context()


def getcontext():
    """The context that operations use."""
    return _current


def setcontext(context):
    """Sets the context that operations use."""
    global _current
    _current = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class localcontext:
    """A context for a block."""

    def __init__(self, ctx=None, **values):
        self._new = (ctx or getcontext()).copy()
        for name, value in values.items():
            if not hasattr(self._new, name):
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


def _parse(text):
    """Sign, digits and exponent of a text, None if it is no number."""
    body = text.strip().replace("_", "")
    sign = 0
    if body[:1] in ("+", "-"):
        sign = int(body[0] == "-")
        body = body[1:]
    lowered = body.lower()
    if lowered in ("inf", "infinity"):
        return sign, 0, "F"
    if lowered.startswith(("nan", "snan")):
        digits = lowered[4:] if lowered[0] == "s" else lowered[3:]
        if digits and not digits.isdigit():
            return None
        return sign, int(digits or 0), "N" if lowered[0] == "s" else "n"
    exponent = 0
    if "e" in lowered:
        lowered, _, power = lowered.partition("e")
        digits = power[1:] if power[:1] in ("+", "-") else power
        if not digits.isdigit():
            return None
        exponent = int(power)
    whole, _, decimals = lowered.partition(".")
    if not whole + decimals or whole and not whole.isdigit() or decimals and not decimals.isdigit():
        return None
    return sign, int(whole + decimals), exponent - len(decimals)


def _round_up(sign, digits, rest, half, rounding):
    """Whether digits are to be made one more; the rest is compared with one half of the last place."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and digits % 2 == 1
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return digits % 5 == 0


def _drop(sign, digits, count, rounding):
    """Digits without the last ones, rounded."""
    unit = 10 ** count
    kept, rest = divmod(digits, unit)
    twice = 2 * rest
    half = (twice > unit) - (twice < unit)
    return kept + 1 if _round_up(sign, kept, rest, half, rounding) else kept


def _length(digits):
    return len(str(digits))


def _make(sign, digits, exponent):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp = sign, digits, exponent
    return self


class Decimal(_numbers.Number):
    """A number with a sign, digits and an exponent."""

    __slots__ = ("_sign", "_int", "_exp")

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            parts = value._sign, value._int, value._exp
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0
        elif isinstance(value, float):
            return cls.from_float(value)
        elif isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                return getcontext()._signal(ConversionSyntax)
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            parts = value[0], int("".join(map(str, value[1])) or "0"), value[2]
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        self = object.__new__(cls)
        self._sign, self._int, self._exp = parts
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if f != f or f in (_math.inf, -_math.inf):
            return cls(repr(f))
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        self = object.__new__(cls)
        self._sign, self._int, self._exp = int(_math.copysign(1.0, f) < 0), n * 5 ** k, -k
        return self

    def _special(self):
        return isinstance(self._exp, str)

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return not self._special()

    def is_zero(self):
        return not self._special() and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return not self._special() and self._int != 0

    def __bool__(self):
        return self._special() or self._int != 0

    def as_tuple(self):
        """Sign, digits and exponent."""
        digits = tuple([int(c) for c in str(self._int)]) if self._exp != "F" else (0,)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        """Numerator and denominator."""
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer ratio")
            raise OverflowError("cannot convert Infinity to integer ratio")
        n, d = self._int * 10 ** max(self._exp, 0), 10 ** max(-self._exp, 0)
        g = _math.gcd(n, d)
        return (-1 if self._sign else 1) * n // g, d // g

    def __repr__(self):
        return "Decimal('%s')" % self

    def __str__(self):
        sign = "-" if self._sign else ""
        if self._special():
            if self._exp == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._exp == "n" else "sNaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += ("E" if getcontext().capitals else "e") + "%+d" % (left - point)
        return sign + text

    def to_eng_string(self, context=None):
        return str(self)

    def _fix(self, context):
        """Rounded to the precision."""
        if self._special() or self._int == 0:
            return self
        extra = _length(self._int) - context.prec
        if extra <= 0:
            return self._check(context)
        digits = _drop(self._sign, self._int, extra, context.rounding)
        context.flags[Rounded] = True
        if digits * 10 ** extra != self._int:
            context.flags[Inexact] = True
        exponent = self._exp + extra
        if _length(digits) > context.prec:
            digits //= 10
            exponent += 1
        return _make(self._sign, digits, exponent)._check(context)

    def _check(self, context):
        if self._exp + _length(self._int) - 1 > context.Emax:
            context._signal(Overflow)
            return _make(self._sign, 0, "F")
        return self

    def _nan(self, other=None):
        """The NaN that comes of a NaN, None if there is none."""
        for each in (self, other):
            if each is not None and each._exp == "N":
                getcontext()._signal(InvalidOperation)
                return _make(each._sign, each._int, "n")
        for each in (self, other):
            if each is not None and each._exp == "n":
                return each
        return None

    def _align(self, other):
        """Signed digits of both with the same exponent, and it."""
        exponent = min(self._exp, other._exp)
        a = (-self._int if self._sign else self._int) * 10 ** (self._exp - exponent)
        b = (-other._int if other._sign else other._int) * 10 ** (other._exp - exponent)
        return a, b, exponent

    def __add__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._special() or other._special():
            found = self._nan(other)
            if found is not None:
                return found
            if self._exp == other._exp and self._sign != other._sign:
                return context._signal(InvalidOperation)
            return self if self._special() else other
        a, b, exponent = self._align(other)
        total = a + b
        sign = int(total < 0)
        if total == 0:
            sign = int(self._sign and other._sign or self._sign != other._sign and context.rounding == ROUND_FLOOR)
        return _make(sign, abs(total), exponent)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        return self.__add__(other.copy_negate(), context) if not other.is_nan() else self.__add__(other, context)

    def __rsub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special() or other._special():
            found = self._nan(other)
            if found is not None:
                return found
            if not self or not other:
                return context._signal(InvalidOperation)
            return _make(sign, 0, "F")
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special() or other._special():
            found = self._nan(other)
            if found is not None:
                return found
            if self._exp == other._exp:
                return context._signal(InvalidOperation)
            return _make(sign, 0, "F") if self._special() else _make(sign, 0, context.Emin - context.prec + 1)
        if not other:
            if not self:
                return context._signal(DivisionUndefined)
            context._signal(DivisionByZero)
            return _make(sign, 0, "F")
        ideal = self._exp - other._exp
        if not self:
            return _make(sign, 0, ideal)
        shift = _length(other._int) - _length(self._int) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            digits, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            digits, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            # A digit that is neither zero nor five keeps the rounding right.
            if digits % 5 == 0:
                digits += 1
        else:
            while exponent < ideal and digits % 10 == 0:
                digits //= 10
                exponent += 1
        return _make(sign, digits, exponent)._fix(context)

    def __rtruediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other / self

    def __divmod__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        return self // other, self % other

    def __rdivmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else divmod(other, self)

    def _quotient(self, other, context):
        """The whole quotient and the remainder, or what stands for both."""
        found = self._nan(other)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        if self.is_infinite():
            bad = context._signal(InvalidOperation)
            return (bad if other.is_infinite() else _make(sign, 0, "F")), bad
        if not other:
            if not self:
                bad = context._signal(DivisionUndefined)
                return bad, bad
            bad = context._signal(DivisionByZero)
            return _make(sign, 0, "F"), _NAN
        if other.is_infinite():
            return _make(sign, 0, 0), self._fix(context)
        a, b, exponent = self._align(other)
        q, r = divmod(abs(a), abs(b))
        if _length(q) > context.prec:
            bad = context._signal(DivisionImpossible)
            return bad, bad
        return _make(sign, q, 0), _make(self._sign, r, exponent)._fix(context)

    def __floordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._quotient(other, getcontext())[0]

    def __rfloordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if not other and self and not self._special() and not other._special():
            return getcontext()._signal(InvalidOperation)
        return self._quotient(other, getcontext())[1]

    def __rmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        found = self._nan(other)
        if found is not None:
            return found
        if not other:
            return context._signal(InvalidOperation) if not self else _make(0, 1, 0)
        if not self._special() and not other._special() and other == other.to_integral_value():
            power = int(other)
            if not self:
                if power < 0:
                    return _make(self._sign & power & 1, 0, "F")
                return _make(self._sign & power & 1, 0, self._exp * power)
            if len(str(self._int)) * abs(power) > 4000:
                return self._rounded_power(power, context)
            exact = _make(self._sign & power & 1, self._int ** abs(power), self._exp * abs(power))
            if power > 0:
                return exact._fix(context)
            work = context.copy()
            work.prec += 5
            return _make(0, 1, 0).__truediv__(exact, work)._fix(context)
        if self._sign and self:
            return context._signal(InvalidOperation)
        work = context.copy()
        work.prec += 10
        return (other.__mul__(self.ln(work), work)).exp(work)._fix(context)

    def _rounded_power(self, power, context):
        """A power with too many digits to have them all: by squaring, with some digits to spare."""
        work = context.copy()
        work.prec += 6 + len(str(abs(power)))
        result, square, left = _make(0, 1, 0), self, abs(power)
        if power < 0:
            square = result.__truediv__(square, work)
        while left:
            if left & 1:
                result = result.__mul__(square, work)
            left >>= 1
            if left:
                square = square.__mul__(square, work)
        return result._fix(context)

    def __rpow__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other ** self

    def __neg__(self):
        if self.is_nan():
            return self
        if not self and getcontext().rounding != ROUND_FLOOR:
            return self.copy_abs()
        return self.copy_negate()._fix(getcontext())

    def __pos__(self):
        return (self.copy_abs() if not self else self)._fix(getcontext())

    def __abs__(self):
        return self.copy_abs()._fix(getcontext())

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other):
        return _make(other._sign, self._int, self._exp)

    def sqrt(self, context=None):
        """The square root."""
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        if self.is_infinite() and not self._sign:
            return self
        if not self:
            return _make(self._sign, 0, self._exp // 2)
        if self._sign:
            return context._signal(InvalidOperation)
        exponent = self._exp
        digits = self._int
        if exponent % 2:
            digits *= 10
            exponent -= 1
        shift = context.prec + 1 - (_length(digits) + 1) // 2
        exact = True
        if shift >= 0:
            digits *= 100 ** shift
        else:
            digits, rest = divmod(digits, 100 ** -shift)
            exact = not rest
        root = _math.isqrt(digits)
        exact = exact and root * root == digits
        result = exponent // 2 - shift
        if exact:
            ideal = self._exp // 2
            while result < ideal and root % 10 == 0:
                root //= 10
                result += 1
        elif root % 5 == 0:
            root += 1
        return _make(0, root, result)._fix(_even(context))

    def exp(self, context=None):
        """e to this power."""
        context = context or getcontext()
        if self._special():
            return self._nan() or (_make(0, 0, 0) if self._sign else self)
        if not self:
            return _make(0, 1, 0)
        work = _even(context)
        work.prec = context.prec + 8 + max(0, self.adjusted() + 1)
        halvings = max(0, self.adjusted() + 1) * 4 + 4
        x = self.__truediv__(_make(0, 2 ** halvings, 0), work)
        work.prec += 2 + halvings // 3
        total = term = _make(0, 1, 0)
        n = 0
        while True:
            n += 1
            term = term.__mul__(x, work).__truediv__(_make(0, n, 0), work)
            new = total.__add__(term, work)
            if new._compare(total) == 0:
                break
            total = new
        for _ in range(halvings):
            total = total.__mul__(total, work)
        return total._fix(_even(context))

    def ln(self, context=None):
        """The natural logarithm."""
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        if not self:
            return _make(1, 0, "F")
        if self._sign:
            return context._signal(InvalidOperation)
        if self.is_infinite():
            return self
        if self == 1:
            return _make(0, 0, 0)
        work = _even(context)
        work.prec = context.prec + 12
        # ln(m * 10^k) = ln(m) + k ln(10), and ln by the area tangent of (m - 1) / (m + 1), after roots.
        k = self.adjusted()
        m = _make(0, self._int, self._exp - k)
        value = _ln_near_one(m, work).__add__(_make(0, abs(k), 0).__mul__(
            _ln_near_one(_make(0, 10, 0), work), work).copy_sign(_make(int(k < 0), 1, 0)), work)
        return value._fix(_even(context))

    def log10(self, context=None):
        """The logarithm to the base 10."""
        context = context or getcontext()
        if not self._special() and self and not self._sign:
            digits, exponent = self._int, self._exp
            while digits % 10 == 0:
                digits //= 10
                exponent += 1
            if digits == 1:
                return Decimal(exponent)
        work = _even(context)
        work.prec = context.prec + 6
        return self.ln(work).__truediv__(_make(0, 10, 0).ln(work), work)._fix(_even(context))

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._special() else self._exp + _length(self._int) - 1

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another."""
        exp = Decimal(exp) if not isinstance(exp, Decimal) else exp
        context = context or getcontext()
        if self._special() or exp._special():
            found = self._nan(exp)
            if found is not None:
                return found
            if self.is_infinite() and exp.is_infinite():
                return self
            return context._signal(InvalidOperation)
        made = self._rescale(exp._exp, rounding or context.rounding)
        if _length(made._int) > context.prec and made._int:
            return context._signal(InvalidOperation)
        return made

    def _rescale(self, exponent, rounding):
        if self._exp >= exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        return _make(self._sign, _drop(self._sign, self._int, exponent - self._exp, rounding), exponent)

    def to_integral_value(self, rounding=None, context=None):
        """Rounded to a whole number."""
        if self._special() or self._exp >= 0:
            return self
        return self._rescale(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        """The number without zeros at its end."""
        made = self._fix(context or getcontext())
        if made._special():
            return made
        if not made:
            return _make(made._sign, 0, 0)
        digits, exponent = made._int, made._exp
        while digits % 10 == 0:
            digits //= 10
            exponent += 1
        return _make(made._sign, digits, exponent)

    def same_quantum(self, other, context=None):
        """Whether the exponents are the same."""
        return self._exp == Decimal(other)._exp

    def fma(self, other, third, context=None):
        """`self * other + third`, rounded once."""
        exact = (context or getcontext()).copy()
        exact.prec = MAX_PREC
        return self.__mul__(Decimal(other), exact).__add__(Decimal(third), context)

    def compare(self, other, context=None):
        """-1, 0 or 1 as a number."""
        return Decimal(self._compare(Decimal(other)))

    def max(self, other, context=None):
        other = Decimal(other)
        return other if self < other else self

    def min(self, other, context=None):
        other = Decimal(other)
        return other if other < self else self

    def scaleb(self, other, context=None):
        """The number times a power of ten."""
        return _make(self._sign, self._int, self._exp + int(other))

    def __int__(self):
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self.is_snan():
            raise ValueError("cannot convert signaling NaN to float")
        return float("-nan" if self.is_nan() and self._sign else str(self) if not self.is_nan() else "nan")

    def __complex__(self):
        return complex(float(self))

    def __round__(self, n=None):
        if n is None:
            return int(self._rescale(0, ROUND_HALF_EVEN)) if not self._special() else int(self)
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(0, 0, 0)

    def conjugate(self):
        return self

    def _compare(self, other):
        if self._special() or other._special():
            a = 0 if not self.is_infinite() else -1 if self._sign else 1
            b = 0 if not other.is_infinite() else -1 if other._sign else 1
            return (a > b) - (a < b)
        a, b, _ = self._align(other)
        return (a > b) - (a < b)

    def _ordering(self, other, test):
        other = _convert(other, True)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            getcontext()._signal(InvalidOperation)
            return False
        return test(self._compare(other))

    def __eq__(self, other):
        other = _convert(other, True)
        if other is NotImplemented:
            return other
        return not self.is_nan() and not other.is_nan() and self._compare(other) == 0

    def __lt__(self, other):
        return self._ordering(other, lambda c: c < 0)

    def __le__(self, other):
        return self._ordering(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._ordering(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._ordering(other, lambda c: c >= 0)

    def __hash__(self):
        if self.is_snan():
            raise TypeError("Cannot hash a signaling NaN value.")
        if self._special():
            return hash(float(self))
        if self == int(self):
            return hash(int(self))
        as_float = float(self)
        return hash(as_float) if Decimal.from_float(as_float) == self else hash(self.normalize().as_tuple())

    def __format__(self, specifier):
        if not specifier:
            return str(self)
        if self._special():
            return format(str(self), specifier.rstrip("eEfFgG%n").partition(".")[0])
        body, kind = specifier, ""
        if specifier[-1] in "eEfFgG%n":
            body, kind = specifier[:-1], specifier[-1]
        head, dot, places = body.partition(".")
        value = self
        if kind == "%":
            value = _make(self._sign, self._int, self._exp + 2)
        comma = "," in head or "_" in head
        mark = "," if "," in head else "_"
        head = head.replace(",", "").replace("_", "")
        if kind in ("e", "E"):
            if dot:
                extra = _length(value._int) - int(places) - 1
                if extra > 0:
                    value = value._rescale(value._exp + extra, getcontext().rounding)
                digits = str(value._int)
                exponent = value._exp + len(digits) - 1
                digits = digits[:int(places) + 1].ljust(int(places) + 1, "0")
            else:
                digits = str(value._int)
                exponent = value._exp + len(digits) - 1
            text = digits[0] + ("." + digits[1:] if digits[1:] else "") + kind + "%+d" % exponent
        else:
            if dot and kind in ("f", "F", "%"):
                value = value._rescale(-int(places), getcontext().rounding)
            elif dot:
                extra = _length(value._int) - max(int(places), 1)
                if extra > 0:
                    value = value._rescale(value._exp + extra, getcontext().rounding)
            elif kind in ("f", "F", "%") and value._exp > 0:
                value = value._rescale(0, getcontext().rounding)
            text = str(_make(0, value._int, value._exp))
            if kind in ("f", "F", "%") and "E" in text:
                text = _plain(value)
        if comma:
            whole, point, decimals = text.partition(".")
            text = format(int(whole), mark) + point + decimals
        if kind == "%":
            text += "%"
        return _pad(text, value._sign, head)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _even(context):
    made = context.copy()
    made.rounding = ROUND_HALF_EVEN
    return made


def _plain(value):
    """The digits without an exponent."""
    if value._exp >= 0:
        return str(value._int * 10 ** value._exp)
    digits = str(value._int).rjust(-value._exp + 1, "0")
    return digits[:value._exp] + "." + digits[value._exp:]


def _pad(text, negative, head):
    """Sign, fill, alignment and width of a format."""
    fill, align = " ", ">"
    if len(head) >= 2 and head[1] in "<>=^":
        fill, align, head = head[0], head[1], head[2:]
    elif head[:1] in ("<", ">", "=", "^"):
        align, head = head[0], head[1:]
    sign = "-" if negative else ""
    if head[:1] in ("+", "-", " "):
        if not negative and head[0] != "-":
            sign = head[0]
        head = head[1:]
    if head[:1] == "0":
        fill, align, head = "0", "=", head[1:]
    missing = max(0, int(head or 0) - len(sign) - len(text))
    if align == "=":
        return sign + fill * missing + text
    if align == "<":
        return sign + text + fill * missing
    if align == "^":
        left = missing // 2
        return fill * left + sign + text + fill * (missing - left)
    return fill * missing + sign + text


def _ln_near_one(m, work):
    """ln of a number between 1 and 10: square roots bring it near 1, then a series."""
    factor = 1
    bound = _make(0, 11, -1)
    while m > bound:
        m = m.sqrt(work)
        factor *= 2
    one = _make(0, 1, 0)
    y = m.__sub__(one, work).__truediv__(m.__add__(one, work), work)
    square = y.__mul__(y, work)
    total, power, n = y, y, 1
    while True:
        power = power.__mul__(square, work)
        n += 2
        new = total.__add__(power.__truediv__(_make(0, n, 0), work), work)
        if new._compare(total) == 0:
            break
        total = new
    return total.__mul__(_make(0, 2 * factor, 0), work)


def _convert(value, compare=False):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    if compare and isinstance(value, float):
        return Decimal.from_float(value)
    return NotImplemented


class DecimalTuple(tuple):
    """Sign, digits and exponent of a number."""

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    @property
    def sign(self):
        return self[0]

    @property
    def digits(self):
        return self[1]

    @property
    def exponent(self):
        return self[2]

    def __repr__(self):
        return f"DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})"


_NAN = _make(0, 0, "n")


for _cls in (Decimal, Context):
    _show_full_name(_cls)
del _cls
