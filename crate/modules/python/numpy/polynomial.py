# Polynomials by their coefficients, highest power first.


def polyval(p, x):
    p = asarray(p)
    if isinstance(x, poly1d):
        y = poly1d([0])
        for coefficient in p:
            y = y * x + coefficient
        return y
    y = zeros_like(asanyarray(x))
    for coefficient in p:
        y = y * x + coefficient
    return y


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    order = int(deg) + 1
    x, y = asarray(x) + 0.0, asarray(y) + 0.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    lhs, rhs = vander(x, order), y
    if w is not None:
        w = asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        lhs = lhs * w[:, newaxis]
        rhs = rhs * (w[:, newaxis] if rhs.ndim == 2 else w)
    if rcond is None:
        rcond = len(x) * finfo(float).eps
    scale = sqrt((lhs * lhs).sum(axis=0))
    from numpy import linalg
    c, resids, rank, s = linalg.lstsq(lhs / scale, rhs, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        from numpy.exceptions import RankWarning
        import warnings
        warnings.warn('Polyfit may be poorly conditioned', RankWarning, stacklevel=2)
    if full:
        return c, resids, rank, s, rcond
    if not cov:
        return c
    base = linalg.inv(lhs.T @ lhs)
    if cov == 'unscaled':
        factor = 1
    else:
        if len(x) <= order:
            raise ValueError('the number of data points must exceed order to scale the covariance matrix')
        factor = resids / (len(x) - order)
    return (c, base * factor) if y.ndim == 1 else (c, base[:, :, newaxis] * factor)


def roots(p):
    p = atleast_1d(p)
    if p.ndim != 1:
        raise ValueError('Input must be a rank-1 array.')
    used = nonzero(ravel(p))[0]
    if len(used) == 0:
        return array([])
    zeros_ = len(p) - used[-1] - 1
    p = p[int(used[0]):int(used[-1]) + 1]
    if p.dtype.kind not in 'fc':
        p = p.astype(float)
    n = len(p)
    found = array([])
    if n > 1:
        from numpy import linalg
        companion = diag(ones((n - 2,), p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = linalg.eigvals(companion)
    return hstack((found, zeros(zeros_, found.dtype)))


def _same_length(a, b):
    a, b = atleast_1d(a), atleast_1d(b)
    gap = len(b) - len(a)
    if gap > 0:
        a = concatenate((zeros(gap, a.dtype), a))
    elif gap < 0:
        b = concatenate((zeros(-gap, b.dtype), b))
    return a, b


def polyadd(a1, a2):
    truepoly = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    a, b = _same_length(a1, a2)
    return poly1d(a + b) if truepoly else a + b


def polysub(a1, a2):
    truepoly = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    a, b = _same_length(a1, a2)
    return poly1d(a - b) if truepoly else a - b


def polymul(a1, a2):
    truepoly = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    val = convolve(poly1d(a1).coeffs, poly1d(a2).coeffs)
    return poly1d(val) if truepoly else val


def polydiv(u, v):
    truepoly = isinstance(u, poly1d) or isinstance(v, poly1d)
    u, v = atleast_1d(u) + 0.0, atleast_1d(v) + 0.0
    m, n = len(u) - 1, len(v) - 1
    scale = 1. / v[0]
    q = zeros((_max(m - n + 1, 1),), u.dtype)
    r = u.astype(u.dtype)
    for k in range(0, m - n + 1):
        d = scale * r[k]
        q[k] = d
        r[k:k + n + 1] -= d * v
    while allclose(r[0], 0, rtol=1e-14) and (r.shape[-1] > 1):
        r = r[1:]
    return (poly1d(q), poly1d(r)) if truepoly else (q, r)


def polyder(p, m=1):
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    truepoly = isinstance(p, poly1d)
    p = asarray(p)
    for _ in range(m):
        p = p[:-1] * arange(len(p) - 1, 0, -1)
    return poly1d(p) if truepoly else p


def polyint(p, m=1, k=None):
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    k = zeros(m, float) if k is None else atleast_1d(k)
    if len(k) == 1 and m > 1:
        k = k[0] * ones(m, float)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    truepoly = isinstance(p, poly1d)
    p = asarray(p)
    for at in range(m):
        p = concatenate((p / arange(len(p), 0, -1), [k[at]]))
    return poly1d(p) if truepoly else p


def poly(seq_of_zeros):
    seq = atleast_1d(seq_of_zeros)
    if seq.ndim == 2 and seq.shape[0] == seq.shape[1] and seq.shape[0] != 0:
        from numpy import linalg
        seq = linalg.eigvals(seq)
    elif seq.ndim != 1:
        raise ValueError('input must be 1d or non-empty square 2d array.')
    if len(seq) == 0:
        return 1.0
    a = ones((1,), dtype=result_type(seq.dtype, float64))
    for zero in seq:
        a = convolve(a, array([1, -zero]), mode='full')
    if a.dtype.kind == 'c' and (sort_complex(seq) == sort_complex(conjugate(seq))).all():
        a = a.real.copy()
    return a


class poly1d:
    __hash__ = None
    __array_ufunc__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable, self._coeffs = c_or_r._variable, c_or_r._coeffs
            return
        if r:
            c_or_r = poly(c_or_r)
        c = atleast_1d(c_or_r)
        if c.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        c = trim_zeros(c, trim='f')
        self._coeffs = c if len(c) else array([0], dtype=c.dtype)
        self._variable = 'x' if variable is None else variable

    @property
    def coeffs(self):
        return self._coeffs

    c = coef = coefficients = coeffs

    @property
    def roots(self):
        return roots(self._coeffs)

    r = roots

    @property
    def variable(self):
        return self._variable

    @property
    def order(self):
        return len(self._coeffs) - 1

    o = order

    def __array__(self, t=None, copy=None):
        return asarray(self._coeffs, t) if t else asarray(self._coeffs)

    def __repr__(self):
        return f"poly1d({repr(self._coeffs)[6:-1]})"

    def __len__(self):
        return self.order

    def __str__(self):
        var = self.variable
        coeffs = self._coeffs
        n = len(coeffs) - 1

        def number(q):
            text = f"{q.real:.4g}" if not iscomplexobj(q) else f"{q}"
            return text[:-5] if text.endswith('.0000') else text
        line = ''
        for k, coefficient in enumerate(coeffs):
            text = number(coefficient)
            power_ = n - k
            if power_ == 0:
                term = text if text != '0' else ('0' if k == 0 else '')
            elif power_ == 1:
                term = '' if text == '0' else var if text == 'b' else f"{text} {var}"
                if text == '1':
                    term = f"1 {var}"
            else:
                term = '' if text == '0' else f"{text} {var}**{power_}"
            if k > 0:
                if term != '':
                    line = f"{line} - {term[1:]}" if term.startswith('-') else f"{line} + {term}"
            else:
                line = term
        return _raised(line)

    def __call__(self, val):
        return polyval(self._coeffs, val)

    def __neg__(self):
        return poly1d(-self._coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        return poly1d(self._coeffs * other) if isscalar(other) else poly1d(polymul(self._coeffs, poly1d(other)._coeffs))

    __rmul__ = __mul__

    def __add__(self, other):
        return poly1d(polyadd(self._coeffs, poly1d(other)._coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self._coeffs, poly1d(other)._coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other)._coeffs, self._coeffs))

    def __pow__(self, val):
        if not isscalar(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        res = [1]
        for _ in range(val):
            res = polymul(self._coeffs, res)
        return poly1d(res)

    def __truediv__(self, other):
        return poly1d(self._coeffs / other) if isscalar(other) else polydiv(self, poly1d(other))

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self._coeffs.shape == other._coeffs.shape and _bool((self._coeffs == other._coeffs).all())

    def __ne__(self, other):
        return not self == other

    def __getitem__(self, val):
        at = self.order - val
        return self._coeffs[at] if val >= 0 and at >= 0 else self._coeffs.dtype.type(0)

    def __setitem__(self, key, val):
        at = self.order - key
        if key < 0:
            raise ValueError("Does not support negative powers.")
        if key > self.order:
            self._coeffs = concatenate((zeros(key - self.order, self._coeffs.dtype), self._coeffs))
            at = 0
        self._coeffs[at] = val

    def __iter__(self):
        return iter(self._coeffs)

    def integ(self, m=1, k=0):
        return poly1d(polyint(self._coeffs, m=m, k=k))

    def deriv(self, m=1):
        return poly1d(polyder(self._coeffs, m=m))


def _raised(text, wrap=70):
    # Exponents on a line above.
    output, line1, line2 = ' ', '', ''
    at = 0
    while True:
        star = text.find('**', at)
        if star < 0:
            break
        end = star + 2
        while end < len(text) and text[end].isdigit():
            end += 1
        part, power_ = text[at:star], text[star + 2:end]
        toadd2 = part + ' ' * (len(power_) - 1)
        toadd1 = ' ' * (len(part) - 1) + power_
        if len(line2) + len(toadd2) > wrap or len(line1) + len(toadd1) > wrap:
            output += line1 + "\n" + line2 + "\n "
            line1, line2 = toadd1, toadd2
        else:
            line2 += part + ' ' * (len(power_) - 1)
            line1 += ' ' * (len(part) - 1) + power_
        at = end
    output += line1 + "\n" + line2
    return output + text[at:]
