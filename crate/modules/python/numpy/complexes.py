"""Functions of complex numbers that the engine's loops leave out, from `exp`, `log` and `sqrt` of them or cmath."""


def _complex_ufunc(name, values, out, where_):
    """A ufunc of which an operand is complex; `None` if it has no meaning for such."""
    work = _COMPLEX.get(name)
    if work is None or len(values) != 1:
        return None
    z = asarray(values[0])
    with errstate(all='ignore'):
        result = asarray(work(z))
    if out is not None:
        copyto(out, result, casting='same_kind', where=where_)
        return out
    if where_ is not True:
        result = where(where_, result, 0)
    return result if result.ndim else result[()]


def _parts(real_, imag_):
    z = empty(broadcast_shapes(shape(real_), shape(imag_)), dtype=complex128)
    z.real, z.imag = real_, imag_
    return z


def _sinh(z):
    return _parts(sinh(z.real) * cos(z.imag), cosh(z.real) * sin(z.imag))


def _cosh(z):
    return _parts(cosh(z.real) * cos(z.imag), sinh(z.real) * sin(z.imag))


def _one_by_one(name):
    import cmath
    own = getattr(cmath, name)

    def tried(z):
        try:
            return own(z)
        except (ValueError, OverflowError, ZeroDivisionError):
            return complex(nan, nan)
    return lambda z: array([tried(one) for one in z.ravel().tolist()], dtype=complex128).reshape(z.shape)


def _expm1(z):
    half = sin(z.imag / 2)
    return _parts(expm1(z.real) * cos(z.imag) - 2 * half * half, exp(z.real) * sin(z.imag))


def _log1p(z):
    return _parts(log(hypot(z.real + 1, z.imag)), arctan2(z.imag, z.real + 1))


_COMPLEX = {
    'sinh': _sinh, 'cosh': _cosh, 'expm1': _expm1, 'log1p': _log1p,
    'exp2': lambda z: exp(z * 0.6931471805599453),
    'log2': lambda z: log(z) * 1.4426950408889634,
    'log10': lambda z: log(z) * 0.4342944819032518,
}
for _name, _own in (('tan', 'tan'), ('tanh', 'tanh'), ('arcsin', 'asin'), ('arccos', 'acos'), ('arctan', 'atan'),
                    ('arcsinh', 'asinh'), ('arccosh', 'acosh'), ('arctanh', 'atanh')):
    _COMPLEX[_name] = _one_by_one(_own)
