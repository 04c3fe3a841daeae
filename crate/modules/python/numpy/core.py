# Ranges, limits of types, print options, error states; what the other files of this folder lean on.


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    num = _count(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
    if ndim(start) == 0 and ndim(stop) == 0 and not iscomplexobj(start) and not iscomplexobj(stop):
        y, step = _linspace(float(start), float(stop), num, endpoint)
    else:
        div = num - 1 if endpoint else num
        delta = stop - start
        y = arange(0, num, dtype=float64).reshape((-1,) + (1,) * ndim(delta))
        step = delta / div if div > 0 else nan
        y = y * step + start if div > 0 else y * delta + start
        if endpoint and num > 1:
            y[-1, ...] = stop
        if axis != 0:
            y = moveaxis(y, 0, axis)
    if dtype is not None:
        if issubdtype(dtype, integer):
            y = floor(y)
        y = y.astype(dtype, copy=False)
    return (y, step) if retstep else y


def _count(num):
    try:
        return num.__index__()
    except AttributeError:
        raise TypeError(f"'{type(num).__name__}' object cannot be interpreted as an integer") from None


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    y = linspace(start, stop, num=num, endpoint=endpoint, axis=axis)
    if ndim(base):
        base = expand_dims(base, axis)
    result = power(base, y)
    return result if dtype is None else result.astype(dtype, copy=False)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    start, stop = asarray(start), asarray(stop)
    if any(start == 0) or any(stop == 0):
        raise ValueError("Geometric sequence cannot include zero")
    kind = result_type(start, stop, 0.0)
    start, stop = start.astype(kind), stop.astype(kind)
    out_sign = sign(start)
    log_start, log_stop = log10(start / out_sign), log10(stop / out_sign)
    result = logspace(log_start, log_stop, num=num, endpoint=endpoint, base=10.0)
    if num > 0:
        result[0] = start / out_sign
        if num > 1 and endpoint:
            result[-1] = stop / out_sign
    result = result * out_sign
    if axis != 0:
        result = moveaxis(result, 0, axis)
    return result.astype(kind if dtype is None else dtype, copy=False)


def eye(N, M=None, k=0, dtype=float, order='C', *, device=None, like=None):
    M = N if M is None else M
    m = zeros((N, M), dtype=dtype)
    row, column = (0, k) if k >= 0 else (-k, 0)
    i = arange(_max(_min(N - row, M - column), 0))
    m[i + row, i + column] = 1
    return m


def identity(n, dtype=None, *, like=None):
    return eye(n, dtype=float if dtype is None else dtype)


def fromiter(iter, dtype, count=-1, *, like=None):
    items = []
    for item in iter:
        if len(items) == count:
            break
        items.append(item)
    if 0 <= count != len(items):
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    return array(items, dtype=dtype).reshape(len(items))


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    return function(*indices(shape, dtype=dtype), **kwargs)


def fromstring(string, dtype=float, count=-1, *, sep, like=None):
    parts = string.split() if sep.strip() == '' else string.split(sep.strip())
    return array([part for part in parts if part.strip()][: None if count < 0 else count], dtype=str).astype(dtype)


def ndim(a):
    try:
        return a.ndim
    except AttributeError:
        return asarray(a).ndim


def shape(a):
    try:
        return a.shape
    except AttributeError:
        return asarray(a).shape


def size(a, axis=None):
    if axis is None:
        try:
            return a.size
        except AttributeError:
            return asarray(a).size
    if isinstance(axis, tuple):
        return prod_of(shape(a)[one] for one in axis)
    return shape(a)[axis]


def copy(a, order='K', subok=False):
    return array(a, order=order, copy=True)


def real(val):
    try:
        return val.real
    except AttributeError:
        return asarray(val).real


def imag(val):
    try:
        return val.imag
    except AttributeError:
        return asarray(val).imag


def angle(z, deg=False):
    z = asarray(z)
    a = arctan2(z.imag, z.real)
    return a * (180 / pi) if deg else a


def iscomplexobj(x):
    return asarray(x).dtype.kind == 'c'


def isrealobj(x):
    return not iscomplexobj(x)


def iscomplex(x):
    return imag(asarray(x)) != 0


def isreal(x):
    return imag(asarray(x)) == 0


def isscalar(element):
    if isinstance(element, (generic, int, float, complex, str, bytes)):
        return True
    from numbers import Number
    return isinstance(element, Number)


def getbufsize():
    return 8192


def isfortran(a):
    return a.flags['F_CONTIGUOUS'] and not a.flags['C_CONTIGUOUS']


def isneginf(x, out=None):
    return logical_and(isinf(x), signbit(x), out=out)


def isposinf(x, out=None):
    return logical_and(isinf(x), logical_not(signbit(x)), out=out)


def asarray_chkfinite(a, dtype=None, order=None):
    a = asarray(a, dtype=dtype)
    if a.dtype.kind in 'fc' and not isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def asfortranarray(a, dtype=None, *, like=None):
    a = asarray(a, dtype=dtype)
    return a if a.ndim and a.flags['F_CONTIGUOUS'] else array(a, copy=None, order='F', ndmin=1)


def require(a, dtype=None, requirements=None, *, like=None):
    return asarray(a, dtype=dtype)


def astype(x, dtype, /, *, copy=True, device=None):
    return x.astype(dtype, copy=copy)


def min_scalar_type(a):
    a = asarray(a)
    if a.ndim or a.dtype.kind not in 'iu':
        return a.dtype
    value = int(a)
    for name in ('uint8', 'int8', 'uint16', 'int16', 'uint32', 'int32', 'uint64', 'int64'):
        low, high = _int_bounds(name)
        if low <= value <= high:
            return dtype(name)


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def around(a, decimals=0, out=None):
    a = asarray(a)
    if a.dtype.kind in 'iub':
        if decimals >= 0:
            result = a.copy()
        else:
            ten = 10 ** -decimals
            result = (rint(a / ten) * ten).astype(a.dtype)
    elif decimals == 0:
        result = rint(a)
    elif a.dtype.kind == 'c':
        result = zeros_like(a)
        result.real, result.imag = around(a.real, decimals), around(a.imag, decimals)
    else:
        ten = 10.0 ** abs(decimals)
        result = rint(a * ten) / ten if decimals > 0 else rint(a / ten) * ten
        if a.dtype == float32:
            result = result.astype(float32)
    if out is not None:
        out[...] = result
        return out
    return result if ndim(result) else result[()]


round = around
round_ = around


def fix(x, out=None):
    return trunc(x, out=out)


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, dtype=None, where=True, casting='same_kind'):
    if a_min is None and min is not None:
        a_min = min
    if a_max is None and max is not None:
        a_max = max
    if a_min is None and a_max is None:
        result = positive(a) if asarray(a).dtype.kind != 'b' else asarray(a)
        if out is not None:
            out[...] = result
            return out
        return result
    result = a
    if a_min is not None:
        result = maximum(result, a_min, out=out, dtype=dtype)
    if a_max is not None:
        result = minimum(result, a_max, out=out, dtype=dtype)
    return result


def divmod(x1, x2):
    return floor_divide(x1, x2), remainder(x1, x2)


def modf(x):
    whole = trunc(x)
    rest = where(isinf(x), 0.0, subtract(x, where(isinf(x), 0.0, whole)))
    fraction = copysign(rest, x)
    return fraction if ndim(x) else fraction[()], whole


def frexp(x):
    x = asarray(x, dtype=float64)
    size = where((x == 0) | ~isfinite(x), 1.0, absolute(x))
    exponent = (floor(log2(size)) + 1).astype(int32)
    mantissa = x / power(2.0, exponent)
    over = absolute(mantissa) >= 1
    exponent = where((x == 0) | ~isfinite(x), 0, exponent + over).astype(int32)
    mantissa = where(exponent == 0, x, x / power(2.0, exponent))
    return (mantissa, exponent) if x.ndim else (mantissa[()], exponent[()])


def ldexp(x1, x2):
    return multiply(x1, power(2.0, x2))


def float_power(x1, x2, dtype=None):
    kind = dtype if dtype is not None else complex128 if iscomplexobj(x1) or iscomplexobj(x2) else float64
    return power(asarray(x1, dtype=kind), asarray(x2, dtype=kind))


def sinc(x):
    x = asarray(x) * 1.0
    y = pi * where(x == 0, 1.0e-20, x)
    return (sin(y) / y)[()]


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = array(x, copy=True) if copy else asarray(x)
    for part in (x.real, x.imag) if x.dtype.kind == 'c' else (x,) if x.dtype.kind == 'f' else ():
        info = finfo(part.dtype)
        high = info.max if posinf is None else posinf
        low = info.min if neginf is None else neginf
        for mask, value in ((isnan(part), nan), (isposinf(part), high), (isneginf(part), low)):
            copyto(part, value, where=mask, casting='unsafe')
    return x[()] if x.ndim == 0 else x


def real_if_close(a, tol=100):
    a = asarray(a)
    if a.dtype.kind == 'c' and (absolute(a.imag) < tol * 2.220446049250313e-16).all():
        return a.real
    return a


class iinfo:
    def __init__(self, type):
        if isinstance(type, (int, integer)) and not isinstance(type, _bool):
            type = int64 if isinstance(type, int) else type.dtype
        self.dtype = dtype(type)
        self.kind = self.dtype.kind
        self.bits = self.dtype.itemsize * 8
        self.min, self.max = _int_bounds(self.dtype)

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"

    def __str__(self):
        line = '-' * 63
        return (f"Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n")


class finfo:
    def __init__(self, dtype_):
        kind = dtype(dtype_) if not isinstance(dtype_, (float, inexact)) else asarray(dtype_).dtype
        if kind == complex128:
            kind = dtype(float64)
        if kind.kind != 'f':
            raise ValueError(f"data type {dtype_!r} not inexact")
        self.dtype = kind
        self.bits = kind.itemsize * 8
        make = kind.type
        if kind == float64:
            self.max = make(1.7976931348623157e+308)
            self.eps, self.epsneg = make(2.0 ** -52), make(2.0 ** -53)
            self.tiny, self.smallest_subnormal = make(2.0 ** -1022), make(5e-324)
            self.precision, self.nmant, self.nexp, self.iexp = 15, 52, 11, 11
            self.maxexp, self.minexp, self.machep, self.negep = 1024, -1022, -52, -53
        else:
            self.max = make(3.4028234663852886e+38)
            self.eps, self.epsneg = make(2.0 ** -23), make(2.0 ** -24)
            self.tiny, self.smallest_subnormal = make(2.0 ** -126), make(2.0 ** -149)
            self.precision, self.nmant, self.nexp, self.iexp = 6, 23, 8, 8
            self.maxexp, self.minexp, self.machep, self.negep = 128, -126, -23, -24
        self.min = -self.max
        self.smallest_normal = self.tiny
        self.resolution = make(10.0 ** -self.precision)

    def __repr__(self):
        return (f"finfo(resolution={self.resolution!s}, min={self.min!s}, max={self.max!s}, dtype={self.dtype})")


class errstate:
    def __init__(self, *, call=None, all=None, divide=None, over=None, under=None, invalid=None):
        self._wanted = dict(all=all, divide=divide, over=over, under=under, invalid=invalid)

    def __enter__(self):
        self._old = seterr(**self._wanted)

    def __exit__(self, *exc):
        seterr(**self._old)

    def __call__(self, function):
        def inside(*args, **kwargs):
            with errstate(**self._wanted):
                return function(*args, **kwargs)
        inside.__name__ = function.__name__
        return inside


class printoptions:
    def __init__(self, **options):
        self._options = options

    def __enter__(self):
        self._old = get_printoptions()
        _set_all(self._old | self._options)
        return get_printoptions()

    def __exit__(self, *exc):
        _set_all(self._old)


def _set_all(options):
    set_printoptions(**{name: value for name, value in options.items() if name not in ('legacy', 'override_repr')})


def base_repr(number, base=2, padding=0):
    digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    if base > len(digits):
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    elif base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    left, text = _abs(int(number)), []
    while left:
        text.append(digits[left % base])
        left //= base
    text.append('0' * padding if number else '0' * _max(padding, 1))
    if number < 0:
        text.append('-')
    return ''.join(reversed(text))


def binary_repr(num, width=None):
    num = int(num)
    if num >= 0:
        text = f"{num:b}"
    elif width is None:
        return '-' + f"{-num:b}"
    else:
        text = f"{(1 << width) + num:b}"
    if width is not None and len(text) > width:
        raise ValueError(f"Insufficient bit width={width} provided for binwidth={len(text)}")
    return text.rjust(width or 0, '0')


def _normalize_axis(axis, ndim):
    where_ = axis + ndim if axis < 0 else axis
    if not 0 <= where_ < ndim:
        _axis_error(axis, ndim)
    return where_


def _axis_tuple(axis, ndim):
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    return tuple(_normalize_axis(one, ndim) for one in axes)


class _NotHere(NotImplementedError, AttributeError):
    """Says what is missing by name; to `hasattr` it is not there."""


_NotHere.__name__ = _NotHere.__qualname__ = 'NotImplementedError'
_NotHere.__module__ = 'builtins'


# Which file has a name: it is run when the first of its names is asked for.
_PARTS = {'nditer': 'nditer'} | dict.fromkeys((
    'isnat', 'datetime_data', 'datetime_as_string', 'is_busday', 'busday_count', 'busday_offset'), 'times'
) | dict.fromkeys((
    'i0', 'kaiser', 'matvec', 'vecmat', 'isdtype', 'typecodes', 'typename', 'mintypecode', 'common_type',
    'show_config', 'show_runtime', 'info', 'setbufsize'), 'rare')


def __getattr__(name):
    if name in _PARTS:
        _load_part(_PARTS[name])
        return globals()[name]
    # Packages are made at their first use.
    if name in ('random', 'linalg', '_powers', 'fft', 'polynomial', 'lib', 'testing', 'typing', 'emath', 'strings',
                'char', '_core', 'core'):
        return _package(name)
    if name in ('ma', 'rec', 'matrix', 'memmap', 'recarray', 'genfromregex', 'float16', 'object_', 'void', 'bytes_',
                'asmatrix', 'bmat', 'complex64', 'half', 'longdouble', 'csingle', 'clongdouble'):
        raise _NotHere(f'numpy.{name} is not available in this notebook')
    _load_part('gone')
    raise AttributeError(globals()['_gone'](name) or f"module 'numpy' has no attribute '{name}'")
