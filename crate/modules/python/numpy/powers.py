# numpy.polynomial.polynomial: series of powers, lowest first.
import numpy as np

polydomain = np.array([-1.0, 1.0])
polyzero, polyone, polyx = np.array([0]), np.array([1]), np.array([0, 1])


def _series(c):
    c = np.atleast_1d(np.asarray(c))
    if c.ndim != 1:
        raise ValueError('Coefficient array is not 1-d')
    if c.size == 0:
        raise ValueError('Coefficient array is empty')
    return c if c.dtype.kind in 'fc' else c.astype(float)


def polytrim(c, tol=0):
    c = _series(c)
    kept = np.nonzero(np.abs(c) > tol)[0]
    return c[:1] * 0 if len(kept) == 0 else c[:kept[-1] + 1].copy()


def polyline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def _sum(c1, c2, sign):
    c1, c2 = _series(c1), _series(c2)
    c = np.zeros(max(len(c1), len(c2)), np.result_type(c1, c2))
    c[:len(c1)] += c1
    c[:len(c2)] += sign * c2
    return polytrim(c)


def polyadd(c1, c2):
    return _sum(c1, c2, 1)


def polysub(c1, c2):
    return _sum(c1, c2, -1)


def polymul(c1, c2):
    return polytrim(np.convolve(polytrim(c1), polytrim(c2)))


def polymulx(c):
    return np.concatenate([[0.0], _series(c)])


def polydiv(c1, c2):
    c1, c2 = polytrim(c1), polytrim(c2)
    if c2[-1] == 0:
        raise ZeroDivisionError
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    rest, top = c1.copy(), len(c2) - 1
    quotient = np.zeros(len(c1) - top, np.result_type(c1, c2))
    for at in range(len(quotient) - 1, -1, -1):
        quotient[at] = rest[at + top] / c2[-1]
        rest[at:at + top + 1] -= quotient[at] * c2
    return quotient, polytrim(rest[:top] if top else rest[:1] * 0)


def polypow(c, pow, maxpower=None):
    if int(pow) != pow or pow < 0:
        raise ValueError('Power must be a non-negative integer.')
    result = np.array([1.0])
    for _ in range(int(pow)):
        result = np.convolve(result, _series(c))
    return result


def polyder(c, m=1, scl=1, axis=0):
    c = _series(c)
    if m < 0:
        raise ValueError('The order of derivation must be non-negative')
    for _ in range(m):
        c = c[1:] * np.arange(1, len(c)) * scl if len(c) > 1 else c[:1] * 0
    return c


def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    c = _series(c)
    k = list(k) if np.iterable(k) else [k]
    if m < 0:
        raise ValueError('The order of integration must be non-negative')
    if len(k) > m:
        raise ValueError('Too many integration constants')
    for at in range(m):
        constant = k[at] if at < len(k) else 0
        if len(c) == 1 and c[0] == 0:
            c = c + constant
            continue
        c = np.concatenate([[0.0], c * scl / np.arange(1, len(c) + 1)])
        c[0] += constant - polyval(lbnd, c)
    return c


def polyval(x, c, tensor=True):
    c = np.asarray(c)
    c = c + 0.0 if c.dtype.kind in 'biu' else c
    if isinstance(x, (list, tuple)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    result = c[-1] + x * 0
    for at in range(2, len(c) + 1):
        result = c[-at] + result * x
    return result


def polyvander(x, deg):
    x = np.asarray(x) + 0.0
    return np.stack([x ** power for power in range(deg + 1)], axis=-1)


def polyfit(x, y, deg, rcond=None, full=False, w=None):
    x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
    if np.ndim(deg) or int(deg) < 0:
        raise ValueError('expected deg >= 0' if not np.ndim(deg) else 'a list of degrees is not available here')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.size == 0:
        raise TypeError('expected non-empty vector for x')
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError('expected 1D or 2D array for y')
    if len(x) != len(y):
        raise TypeError('expected x and y to have same length')
    left, right = polyvander(x, int(deg)), y
    if w is not None:
        w = np.asarray(w) + 0.0
        left, right = left * w[:, np.newaxis], right * (w[:, np.newaxis] if y.ndim == 2 else w)
    rcond = len(x) * np.finfo(float).eps if rcond is None else rcond
    scale = np.sqrt(np.square(left).sum(axis=0))
    scale[scale == 0] = 1
    c, rest, rank, values = np.linalg.lstsq(left / scale, right, rcond)
    c = (c.T / scale).T
    return (c, [rest, rank, values, rcond]) if full else c


def polyfromroots(roots):
    if len(roots) == 0:
        return np.ones(1)
    c = np.array([1.0])
    for root in np.sort(np.asarray(roots)):
        c = np.convolve(c, [-root, 1])
    return c


def polycompanion(c):
    c = _series(c)
    if len(c) < 2:
        raise ValueError('Series must have maximum degree of at least 1.')
    n = len(c) - 1
    companion = np.diag(np.ones(n - 1), -1).astype(c.dtype)
    companion[:, -1] -= c[:-1] / c[-1]
    return companion


def polyroots(c):
    c = polytrim(c)
    if len(c) < 2:
        return np.array([], dtype=c.dtype)
    if len(c) == 2:
        return np.array([-c[0] / c[1]])
    found = np.linalg.eigvals(polycompanion(c)[::-1, ::-1])
    return np.sort(found)
