# numpy.polynomial: the class of power series. Other bases say by name that they are missing.
import numpy as np
from numpy import _powers


class Polynomial:
    __hash__ = None
    __array_ufunc__ = None
    domain = window = np.array([-1.0, 1.0])
    maxpower = 100
    basis_name = None

    def __init__(self, coef, domain=None, window=None, symbol='x'):
        self.coef = _powers._series(coef).copy()
        self.domain = Polynomial.domain if domain is None else np.asarray(domain) + 0.0
        self.window = Polynomial.window if window is None else np.asarray(window) + 0.0
        for name, span in (('Domain', self.domain), ('Window', self.window)):
            if len(span) != 2:
                raise ValueError(f'{name} has wrong number of elements.')
        self._symbol = symbol

    @property
    def symbol(self):
        return self._symbol

    def __repr__(self):
        coef, domain, window = (repr(one)[6:-1] for one in (self.coef, self.domain, self.window))
        return f"Polynomial({coef}, domain={domain}, window={window}, symbol='{self.symbol}')"

    def __str__(self):
        off, scale = self.mapparms()
        if off == 0 and scale == 1:
            shown = self.symbol
        elif scale == 1:
            shown = f'({_number(off)} + {self.symbol})'
        elif off == 0:
            shown = f'({_number(scale)}{self.symbol})'
        else:
            shown = f'({_number(off)} + {_number(scale)}{self.symbol})'
        out = _number(self.coef[0])
        width = np.get_printoptions()['linewidth']
        for power, coefficient in enumerate(self.coef[1:], 1):
            sign = '+'
            if coefficient < 0:
                sign, coefficient = '-', -coefficient
            raised = ''.join('⁰¹²³⁴⁵⁶⁷⁸⁹'[int(digit)] for digit in str(power)) if power > 1 else ''
            term = f'{sign} {_number(coefficient)}·{shown}{raised}'
            line = len(out.split('\n')[-1]) + len(term)
            line += 0 if power == len(self.coef) - 1 else 1
            out += ('\n' if line >= width else ' ') + term
        return out

    def __format__(self, text):
        if text not in ('', 'unicode'):
            raise ValueError(f"Unsupported format string '{text}' passed to Polynomial.__format__. "
                             "Valid options are 'ascii' and 'unicode'")
        return str(self)

    def mapparms(self):
        return _mapped(self.domain, self.window)

    def __call__(self, arg):
        off, scale = self.mapparms()
        arg = np.asarray(arg) if isinstance(arg, (list, tuple)) else arg
        return _powers.polyval(off + scale * arg, self.coef)

    def __len__(self):
        return len(self.coef)

    def __iter__(self):
        return iter(self.coef)

    def _like(self, coef):
        return Polynomial(coef, self.domain, self.window, self.symbol)

    def _coef_of(self, other):
        if not isinstance(other, Polynomial):
            return other
        if not (self.domain == other.domain).all():
            raise TypeError('Domains differ')
        if not (self.window == other.window).all():
            raise TypeError('Windows differ')
        if self.symbol != other.symbol:
            raise ValueError('Polynomial symbols differ')
        return other.coef

    def __neg__(self):
        return self._like(-self.coef)

    def __pos__(self):
        return self

    def __add__(self, other):
        return self._like(_powers.polyadd(self.coef, self._coef_of(other)))

    __radd__ = __add__

    def __sub__(self, other):
        return self._like(_powers.polysub(self.coef, self._coef_of(other)))

    def __rsub__(self, other):
        return self._like(_powers.polysub(other, self.coef))

    def __mul__(self, other):
        return self._like(_powers.polymul(self.coef, self._coef_of(other)))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if not isinstance(other, (int, float, complex, np.number)) or isinstance(other, bool):
            raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
        return self // other

    def __floordiv__(self, other):
        return self._like(_powers.polydiv(self.coef, self._coef_of(other))[0])

    def __mod__(self, other):
        return self._like(_powers.polydiv(self.coef, self._coef_of(other))[1])

    def __divmod__(self, other):
        return tuple(self._like(part) for part in _powers.polydiv(self.coef, self._coef_of(other)))

    def __pow__(self, other):
        return self._like(_powers.polypow(self.coef, other))

    def __eq__(self, other):
        return (isinstance(other, Polynomial) and np.array_equal(self.domain, other.domain)
                and np.array_equal(self.window, other.window) and np.array_equal(self.coef, other.coef))

    def copy(self):
        return self._like(self.coef)

    def degree(self):
        return len(self) - 1

    def trim(self, tol=0):
        return self._like(_powers.polytrim(self.coef, tol))

    def truncate(self, size):
        return self._like(self.coef[:size])

    def cutdeg(self, deg):
        return self.truncate(deg + 1)

    def convert(self, domain=None, kind=None, window=None):
        domain = Polynomial.domain if domain is None else domain
        return self(Polynomial.identity(domain, window, self.symbol))

    @classmethod
    def identity(cls, domain=None, window=None, symbol='x'):
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        off, scale = _mapped(domain, window)
        return cls(_powers.polyline(off, scale), domain, window, symbol)

    def deriv(self, m=1):
        return self._like(_powers.polyder(self.coef, m, self.mapparms()[1]))

    def integ(self, m=1, k=[], lbnd=None):
        off, scale = self.mapparms()
        lbnd = 0 if lbnd is None else off + scale * lbnd
        return self._like(_powers.polyint(self.coef, m, k, lbnd, 1.0 / scale))

    def roots(self):
        off, scale = _mapped(self.window, self.domain)
        return off + scale * _powers.polyroots(self.coef)

    def linspace(self, n=100, domain=None):
        x = np.linspace(*(self.domain if domain is None else domain), n)
        return x, self(x)

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol='x'):
        x = np.asarray(x) + 0.0
        if domain is None:
            domain = np.array([x.min(), x.max()])
            if domain[0] == domain[1]:
                domain = domain + np.array([-1.0, 1.0])
        elif len(domain) == 0:
            domain = cls.domain
        window = cls.window if window is None else window
        mapped = Polynomial.identity(domain, window)
        found = _powers.polyfit(_powers.polyval(x, mapped.coef), y, deg, rcond, full, w)
        if full:
            return cls(found[0], domain, window, symbol), found[1]
        return cls(found, domain, window, symbol)

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol='x'):
        roots = np.asarray(roots) + 0.0
        if domain is None:
            domain = np.array([roots.min(), roots.max()])
        domain = cls.domain if len(domain) == 0 else domain
        window = cls.window if window is None else window
        off, scale = cls([0.0], domain, window).mapparms()
        c = _powers.polyfromroots(off + scale * roots) / scale ** len(roots)
        return cls(c, domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol='x'):
        return cls([0] * deg + [1], domain, window, symbol)


def _mapped(old, new):
    # The line that takes the one span to the other: offset and slope.
    (a, b), (c, d) = old, new
    return (b * c - a * d) / (b - a), (d - c) / (b - a)


def _number(x):
    return np.format_float_positional(x, precision=8, fractional=True, trim='0') if 1e-4 <= abs(x) < 1e16 or x == 0 \
        else np.format_float_scientific(x, precision=8, trim='0')


def __getattr__(name):
    if name in ('Chebyshev', 'Legendre', 'Laguerre', 'Hermite', 'HermiteE', 'chebyshev', 'legendre', 'laguerre',
                'hermite', 'hermite_e', 'polyutils', 'set_default_printstyle'):
        raise NotImplementedError(f'numpy.polynomial.{name} is not available in this notebook')
    raise AttributeError(f"module 'numpy.polynomial' has no attribute '{name}'")
