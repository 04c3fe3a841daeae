"""Functions of complex numbers. The formulas are those of W. Kahan's "Branch Cuts for Complex Elementary Functions",
in the shape that keeps large, small and nearly cancelling parts exact."""

import math as _math
from math import copysign as _copysign, hypot as _hypot

pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)

_LN2 = _math.log(2.0)
_LARGEST, _SMALLEST = 1.7976931348623157e308, 2.2250738585072014e-308
_LARGE = _LARGEST / 4.0
_LOG_LARGE = _math.log(_LARGE)
_SQRT_LARGE, _SQRT_SMALLEST = _math.sqrt(_LARGE), _math.sqrt(_SMALLEST)


def _complex(z):
    if isinstance(z, (int, float, complex)) or hasattr(type(z), "__complex__"):
        return complex(z)
    if hasattr(type(z), "__float__") or hasattr(type(z), "__index__"):
        return complex(float(z))
    raise TypeError("must be real number, not " + type(z).__name__)


def _finite(z):
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def _made(real, imag):
    """A result of finite arguments: what is not finite has been too large."""
    if not (_math.isfinite(real) and _math.isfinite(imag)):
        raise OverflowError("math range error")
    return complex(real, imag)


def _log_of_size(ax, ay):
    """The logarithm of the length of a large vector, times 4."""
    return _math.log(_hypot(ax / 2.0, ay / 2.0)) + 2.0 * _LN2


def phase(z, /):
    """The angle of z, in radians."""
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Length and angle of z."""
    z = _complex(z)
    return _hypot(z.real, z.imag) if _finite(z) else abs(z), phase(z)


def rect(r, phi, /):
    """The number of length r and angle phi."""
    r, phi = float(r), float(phi)
    if not _math.isfinite(phi):
        if r == 0:
            return complex(0.0, 0.0)
        if _math.isnan(r) or _math.isnan(phi):
            return complex(abs(r) if _math.isinf(r) else nan, nan)
        raise ValueError("math domain error")
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    """Whether both parts are finite."""
    return _finite(_complex(z))


def isinf(z, /):
    """Whether a part is infinite."""
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    """Whether a part is no number."""
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are close in value."""
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def sqrt(z, /):
    """The square root with a real part that is not negative."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(z):
        return _sqrt_special(x, y)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALLEST and ay < _SMALLEST:
        ax = _math.ldexp(ax, 53)
        s = _math.ldexp(_math.sqrt(ax + _hypot(ax, _math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, _copysign(d, y)) if x >= 0.0 else complex(d, _copysign(s, y))


def _sqrt_special(x, y):
    if _math.isinf(y):
        return complex(inf, y)
    if _math.isnan(x):
        return complex(nan, nan)
    if _math.isinf(x):
        if x > 0:
            return complex(inf, y if _math.isnan(y) else _copysign(0.0, y))
        return complex(nan, inf) if _math.isnan(y) else complex(0.0, _copysign(inf, y))
    return complex(nan, nan)


def _log(z):
    x, y = z.real, z.imag
    ax, ay = abs(x), abs(y)
    if not _finite(z):
        return complex(inf if isinf(z) else nan, _math.atan2(y, x))
    if ax > _LARGE or ay > _LARGE:
        real = _math.log(_hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALLEST and ay < _SMALLEST:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        real = _math.log(_hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        length = _hypot(ax, ay)
        if 0.71 <= length <= 1.73:
            long, short = max(ax, ay), min(ax, ay)
            real = _math.log1p((long - 1) * (long + 1) + short * short) / 2.0
        else:
            real = _math.log(length)
    return complex(real, _math.atan2(y, x))


def log(z, base=None, /):
    """The logarithm of z, to the given base or natural."""
    found = _log(_complex(z))
    return found if base is None else found / _log(_complex(base))


def log10(z, /):
    """The logarithm of z to base 10."""
    found = _log(_complex(z))
    return complex(found.real / _math.log(10.0), found.imag / _math.log(10.0))


def exp(z, /):
    """e to the power of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(z):
        return _exp_special(x, y)
    if x > _LOG_LARGE:
        size = _math.exp(x - 1.0)
        return _made(size * _math.cos(y) * e, size * _math.sin(y) * e)
    size = _math.exp(x)
    return _made(size * _math.cos(y), size * _math.sin(y))


def _exp_special(x, y):
    if _math.isinf(x) and _math.isfinite(y):
        if y == 0.0:
            return complex(_math.exp(x), y)
        size = inf if x > 0 else 0.0
        return complex(_copysign(size, _math.cos(y)), _copysign(size, _math.sin(y)))
    if _math.isinf(y) and not _math.isnan(x) and not (_math.isinf(x) and x < 0):
        raise ValueError("math domain error")
    if _math.isinf(x):
        return complex(inf, nan) if x > 0 else complex(0.0, 0.0)
    return complex(nan, y if y == 0.0 else nan)


def cosh(z, /):
    """The hyperbolic cosine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if _finite(z) and abs(x) > _LOG_LARGE:
        less = x - _copysign(1.0, x)
        return _made(_math.cos(y) * _math.cosh(less) * e, _math.sin(y) * _math.sinh(less) * e)
    return complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x))


def sinh(z, /):
    """The hyperbolic sine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if _finite(z) and abs(x) > _LOG_LARGE:
        less = x - _copysign(1.0, x)
        return _made(_math.cos(y) * _math.sinh(less) * e, _math.sin(y) * _math.cosh(less) * e)
    return complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x))


def tanh(z, /):
    """The hyperbolic tangent."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LOG_LARGE:
        return complex(_copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty = _math.tanh(x), _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    both = tx * ty
    below = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def _turned(f, z):
    """-i f(i z)"""
    z = _complex(z)
    found = f(complex(-z.imag, z.real))
    return complex(found.imag, -found.real)


def cos(z, /):
    """The cosine."""
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """The sine."""
    return _turned(sinh, z)


def tan(z, /):
    """The tangent."""
    return _turned(tanh, z)


def acos(z, /):
    """The angle with that cosine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _log_of_size(x, y)
        return complex(_math.atan2(abs(y), x), -_copysign(size, y) if x < 0.0 else _copysign(size, -y))
    below, above = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * _math.atan2(below.real, above.real),
                   _math.asinh(above.real * below.imag - above.imag * below.real))


def acosh(z, /):
    """The inverse of the hyperbolic cosine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_log_of_size(x, y), _math.atan2(y, x))
    below, above = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(_math.asinh(below.real * above.real + below.imag * above.imag),
                   2.0 * _math.atan2(below.imag, above.real))


def asinh(z, /):
    """The inverse of the hyperbolic sine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _log_of_size(x, y)
        real = _copysign(size, x) if _copysign(1.0, y) > 0 else -_copysign(size, -x)
        return complex(real, _math.atan2(y, abs(x)))
    above, below = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(_math.asinh(above.real * below.imag - below.real * above.imag),
                   _math.atan2(y, above.real * below.real - above.imag * below.imag))


def asin(z, /):
    """The angle with that sine."""
    return _turned(asinh, z)


def atanh(z, /):
    """The inverse of the hyperbolic tangent."""
    z = _complex(z)
    x, y = z.real, z.imag
    if x < 0.0 or (x == 0.0 and _copysign(1.0, x) < 0.0):
        return -atanh(-z)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        half = _hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / half / half, -_copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _SQRT_SMALLEST:
        if ay == 0.0:
            raise ValueError("math domain error")
        real = -_math.log(_math.sqrt(ay) / _math.sqrt(_hypot(ay, 2.0)))
        return complex(real, _copysign(_math.atan2(2.0, -ay) / 2.0, y))
    return complex(_math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0,
                   -_math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0)


def atan(z, /):
    """The angle with that tangent."""
    return _turned(atanh, z)
