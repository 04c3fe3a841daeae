# numpy.linalg over LU, Cholesky and Jacobi's methods in doubles.
from collections import namedtuple
import operator
import numpy as np

EighResult = namedtuple('EighResult', ['eigenvalues', 'eigenvectors'])
EigResult = namedtuple('EigResult', ['eigenvalues', 'eigenvectors'])
QRResult = namedtuple('QRResult', ['Q', 'R'])
SVDResult = namedtuple('SVDResult', ['U', 'S', 'Vh'])
SlogdetResult = namedtuple('SlogdetResult', ['sign', 'logabsdet'])


class LinAlgError(ValueError):
    pass


def _real(a, name):
    a = np.asarray(a)
    if a.dtype.kind == 'c':
        raise NotImplementedError(f'numpy.linalg.{name}: complex matrices are not available in this notebook')
    return a.astype(float, copy=False)


def _square(a, name):
    a = _stacked(a, name)
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    return a


def _stacked(a, name):
    a = _real(a, name)
    if a.ndim < 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
    return a


def _flat_matrix(a, name):
    a = _real(a, name)
    if a.ndim != 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be two-dimensional')
    return a


def _solve_complex(a, b):
    # Real and imaginary parts as one real system of twice the size.
    n, flat = a.shape[-1], b.ndim == 1
    sides = b[:, np.newaxis] if flat else b
    both = solve(_embedded(a), np.concatenate([sides.real, sides.imag], axis=-2))
    result = both[..., :n, :] + 1j * both[..., n:, :]
    return result[..., 0] if flat else result


def solve(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.dtype.kind == 'c' or b.dtype.kind == 'c':
        if a.ndim >= 2 and a.shape[-1] == a.shape[-2] and b.ndim and b.shape[0 if b.ndim == 1 else -2] == a.shape[-1]:
            return _solve_complex(a, b)
        a, b = a.real, b.real
    a, b = _square(a, 'solve'), _real(b, 'solve')
    n, flat = a.shape[-1], b.ndim == 1
    if b.ndim == 0 or b.shape[0 if flat else -2] != n:
        have = b.shape[0 if flat else -2] if b.ndim else 0
        name, signature = ('solve1', '(m,m),(m)->(m)') if flat else ('solve', '(m,m),(m,n)->(m,n)')
        raise ValueError(f'{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature '
                         f'{signature} (size {have} is different from {n})')
    sides = b[:, np.newaxis] if flat else b
    outer = np.broadcast_shapes(a.shape[:-2], sides.shape[:-2])
    solved = _solve(np.broadcast_to(a, outer + a.shape[-2:]), np.broadcast_to(sides, outer + sides.shape[-2:]))
    if solved is None:
        raise LinAlgError('Singular matrix')
    return solved[..., 0] if flat else solved


def inv(a):
    a = np.asarray(a)
    a = a if _is_complex_square(a) else _square(a, 'inv')
    return solve(a, np.broadcast_to(np.eye(a.shape[-1]), a.shape))


def slogdet(a):
    return SlogdetResult(*_slogdet(_square(a, 'slogdet')))


def det(a):
    sign, log = _slogdet(_square(a, 'det'))
    return sign * np.exp(log)


def _is_complex_square(a):
    return a.dtype.kind == 'c' and a.ndim >= 2 and a.shape[-1] == a.shape[-2]


def _embedded(a):
    # A complex matrix as a real one of twice the size.
    return np.concatenate([np.concatenate([a.real, -a.imag], axis=-1), np.concatenate([a.imag, a.real], axis=-1)],
                          axis=-2)


def _cholesky_complex(a):
    lower = np.zeros_like(a)
    for at in range(len(a)):
        rest = a[at:, at] - lower[at:, :at] @ lower[at, :at].conj()
        if not rest[0].real > 0:
            raise LinAlgError('Matrix is not positive definite')
        lower[at:, at] = rest / np.sqrt(rest[0].real)
        lower[at, at] = lower[at, at].real
    return lower


def cholesky(a, /, *, upper=False):
    a = np.asarray(a)
    if _is_complex_square(a):
        a = np.swapaxes(a, -1, -2).conj() if upper else a
        lower = np.array([_cholesky_complex(one) for one in a.reshape((-1,) + a.shape[-2:])]).reshape(a.shape)
        return np.swapaxes(lower, -1, -2).conj() if upper else lower
    a = _square(a, 'cholesky')
    lower = _cholesky(np.swapaxes(a, -1, -2) if upper else a)
    if lower is None:
        raise LinAlgError('Matrix is not positive definite')
    return np.swapaxes(lower, -1, -2) if upper else lower


def _symmetric(a, UPLO, name):
    if UPLO.upper() not in ('L', 'U'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    a = _square(a, name)
    half = np.tril(a) if UPLO.upper() == 'L' else np.swapaxes(np.triu(a), -1, -2)
    return half + np.swapaxes(np.tril(half, -1), -1, -2)


def _converged(call, a):
    try:
        return call(a)
    except ValueError as error:
        raise LinAlgError(str(error)) from None


def _eigh_complex(a, UPLO):
    # Each value is there twice, and so is its vector: once more times i. One of each is kept.
    if UPLO.upper() not in ('L', 'U'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    half = np.tril(a) if UPLO.upper() == 'L' else np.triu(a).conj().T
    low = np.tril(half, -1)
    values, vectors = _converged(_eigh, _embedded(low + low.conj().T + np.diag(np.diag(half).real)))
    n, kept = len(a), []
    for real in vectors.T:
        z = real[:n] + 1j * real[n:]
        for other in kept:
            z = z - np.vdot(other, z) * other
        size = np.sqrt((z.real ** 2 + z.imag ** 2).sum())
        if size > 0.1 and len(kept) < n:
            kept.append(z / size)
    return values[::2].copy(), np.array(kept).T


def eigh(a, UPLO='L'):
    a = np.asarray(a)
    if _is_complex_square(a):
        parts = [_eigh_complex(one, UPLO) for one in a.reshape((-1,) + a.shape[-2:])]
        return EighResult(np.array([values for values, _ in parts]).reshape(a.shape[:-1]),
                          np.array([vectors for _, vectors in parts]).reshape(a.shape))
    return EighResult(*_converged(_eigh, _symmetric(a, UPLO, 'eigh')))


def eigvalsh(a, UPLO='L'):
    if _is_complex_square(np.asarray(a)):
        return eigh(a, UPLO).eigenvalues
    return _converged(_eigh, _symmetric(a, UPLO, 'eigvalsh'))[0]


def _parts(a):
    # U S, V and S of one matrix.
    if a.shape[0] >= a.shape[1]:
        return _converged(_svd, a)
    scaled, right, values = _converged(_svd, a.T)
    with np.errstate(all='ignore'):
        left = np.where(values > 0, scaled / np.where(values > 0, values, 1), 0)
    return right * values, left, values


def svdvals(a, /):
    a = np.asarray(a)
    if a.dtype.kind == 'c' and a.ndim >= 2:
        return svdvals(_embedded(a))[..., ::2].copy()
    a = _stacked(a, 'svdvals')
    rows = [_parts(matrix)[2] for matrix in a.reshape((-1,) + a.shape[-2:])]
    return np.array(rows).reshape(a.shape[:-2] + (min(a.shape[-2:]),))


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    if not compute_uv:
        return svdvals(a)
    a = _stacked(a, 'svd')
    m, n = a.shape[-2:]
    parts = [_svd_of_one(matrix, full_matrices) for matrix in a.reshape((-1, m, n))]
    outer = a.shape[:-2]
    return SVDResult(*(np.array(part).reshape(outer + part[0].shape) for part in zip(*parts)))


def _svd_of_one(a, full):
    m, n = a.shape
    if m < n:
        u, values, vh = _svd_of_one(a.T, full)
        return vh.T, values, u.T
    scaled, right, values = _parts(a)
    rank = int((values > values[:1] * np.finfo(float).eps).sum()) if n else 0
    u = scaled[:, :rank] / values[:rank]
    if rank < (m if full else n):
        # Any directions at right angles to these will do for the rest.
        u = np.hstack([u, qr(u, 'complete')[0][:, rank:m if full else n]])
    return u, values, right.T


def qr(a, mode='reduced'):
    if mode not in ('reduced', 'complete', 'r', 'raw'):
        raise ValueError(f"Unrecognized mode '{mode}'")
    if mode == 'raw':
        raise NotImplementedError("numpy.linalg.qr(mode='raw') is not available in this notebook")
    a = _stacked(a, 'qr')
    m, n = a.shape[-2:]
    count = m if mode == 'complete' else min(m, n)
    q, r = _qr(a, count)
    r = np.triu(r[..., :count, :])
    return r if mode == 'r' else QRResult(q, r)


def _finite(a, name):
    a = _square(a, name)
    if not np.isfinite(a).all():
        raise LinAlgError('Array must not contain infs or NaNs')
    return a


def eig(a):
    w, v = _converged(_eig, _finite(a, 'eig'))
    if (w.imag == 0).all():
        w, v = w.real.copy(), v.real.copy()
    return EigResult(w, v)


def eigvals(a):
    return _plain(_converged(_eig, _finite(a, 'eigvals'))[0])


def _plain(w):
    return w.real.copy() if (w.imag == 0).all() else w


def multi_dot(arrays, *, out=None):
    if len(arrays) < 2:
        raise ValueError('Expecting at least two arrays.')
    arrays = [np.asarray(a) for a in arrays]
    first, last = arrays[0].ndim, arrays[-1].ndim
    arrays[0], arrays[-1] = np.atleast_2d(arrays[0]), np.atleast_2d(arrays[-1].T).T
    for a in arrays:
        _flat_matrix(a, 'multi_dot')
    sizes = [a.shape[0] for a in arrays] + [arrays[-1].shape[1]]

    def best(i, j):
        # The cheapest order for the chain from i to j: cost, where it is split.
        if i == j:
            return 0, i
        if (i, j) not in known:
            known[i, j] = min((best(i, k)[0] + best(k + 1, j)[0] + sizes[i] * sizes[k + 1] * sizes[j + 1], k)
                              for k in range(i, j))
        return known[i, j]

    def product(i, j):
        if i == j:
            return arrays[i]
        k = best(i, j)[1]
        return product(i, k) @ product(k + 1, j)
    known = {}
    result = product(0, len(arrays) - 1)
    result = result[0, 0] if first == last == 1 else result.ravel() if 1 in (first, last) else result
    if out is None:
        return result
    out[...] = result
    return out


def tensorsolve(a, b, axes=None):
    a, b = np.asarray(a), np.asarray(b)
    if axes is not None:
        a = np.moveaxis(a, axes, range(a.ndim - len(axes), a.ndim))
    shape = a.shape[b.ndim - a.ndim:] if a.ndim > b.ndim else ()
    size = int(np.prod(shape))
    if a.size != size ** 2:
        raise LinAlgError('Input arrays must satisfy the requirement             '
                          'prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])')
    return solve(a.reshape(size, size), b.ravel()).reshape(shape)


def tensorinv(a, ind=2):
    a = np.asarray(a)
    if ind <= 0:
        raise ValueError('Invalid ind argument.')
    shape = a.shape[ind:] + a.shape[:ind]
    return inv(a.reshape(int(np.prod(a.shape[ind:])), -1)).reshape(shape)


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    x = np.asanyarray(x)
    if axis is None:
        result = norm(x.ravel(), ord)
        return result.reshape((1,) * x.ndim) if keepdims else result
    if isinstance(axis, tuple):
        rest = tuple(at for at in range(x.ndim) if at not in np._axis_tuple(axis, x.ndim))
        flat = np.moveaxis(x, axis, range(-len(axis), 0)).reshape([x.shape[at] for at in rest] + [-1])
        result = norm(flat, ord, axis=-1)
        return np.expand_dims(result, axis) if keepdims else result
    return norm(x, ord, axis=axis, keepdims=keepdims)


def matrix_norm(x, /, *, keepdims=False, ord='fro'):
    return norm(x, ord, axis=(-2, -1), keepdims=keepdims)


def trace(x, /, *, offset=0, dtype=None):
    return np.trace(x, offset, axis1=-2, axis2=-1, dtype=dtype)


def diagonal(x, /, *, offset=0):
    return np.diagonal(x, offset, axis1=-2, axis2=-1)


def cross(x1, x2, /, *, axis=-1):
    x1, x2 = np.asanyarray(x1), np.asanyarray(x2)
    if x1.shape[axis] != 3 or x2.shape[axis] != 3:
        raise ValueError('Both input arrays must be (arrays of) 3-dimensional vectors, but they are '
                         f'{x1.shape[axis]} and {x2.shape[axis]} dimensional instead.')
    return np.cross(x1, x2, axis=axis)


def outer(x1, x2, /):
    x1, x2 = np.asanyarray(x1), np.asanyarray(x2)
    if x1.ndim != 1 or x2.ndim != 1:
        raise ValueError('Input arrays must be one-dimensional, but they are '
                         f'x1.ndim={x1.ndim} and x2.ndim={x2.ndim}.')
    return np.outer(x1, x2)


def matrix_transpose(x, /):
    x = np.asanyarray(x)
    if x.ndim < 2:
        raise ValueError(f'Input array must be at least 2-dimensional, but it is {x.ndim}')
    return np.swapaxes(x, -1, -2)


matmul, tensordot, vecdot = np.matmul, np.tensordot, np.vecdot


def _inverse_of_parts(a, cutoff):
    scaled, right, values = _parts(a)
    kept = values > cutoff * (values[0] if values.size else 0)
    weights = np.where(kept, 1 / np.where(kept, values * values, 1), 0)
    return (right * weights) @ scaled.T, values, int(kept.sum())


def pinv(a, rcond=None, hermitian=False, *, rtol=None):
    if rcond is not None and rtol is not None:
        raise ValueError("`rtol` and `rcond` can't be both set.")
    cutoff = rcond if rcond is not None else 1e-15 if rtol is None else rtol
    return _inverse_of_parts(_flat_matrix(a, 'pinv'), cutoff)[0]


def _eps(*matrices):
    """The relative step of the type that they are computed in, as NumPy would."""
    single = all([getattr(a, 'dtype', None) == np.float32 for a in matrices])
    return np.finfo(np.float32 if single else float).eps


def lstsq(a, b, rcond=None):
    eps = _eps(a, b)
    a, b = _flat_matrix(a, 'lstsq'), _real(b, 'lstsq')
    (m, n), sides = a.shape, b[:, np.newaxis] if b.ndim == 1 else b
    if sides.ndim != 2:
        raise LinAlgError(f'{sides.ndim}-dimensional array given. Array must be two-dimensional')
    if sides.shape[0] != m:
        raise LinAlgError('Incompatible dimensions')
    inverse, values, rank = _inverse_of_parts(a, eps * max(m, n) if rcond is None else rcond)
    x = inverse @ sides
    rest = ((sides - a @ x) ** 2).sum(axis=0) if rank == n and m > n else np.array([])
    return x[:, 0] if b.ndim == 1 else x, rest, np.int32(rank), values


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    if rtol is not None and tol is not None:
        raise ValueError("`tol` and `rtol` can't be both set.")
    A = np.asarray(A)
    if A.ndim < 2:
        return int(not np.all(A == 0))
    values = svdvals(A)
    if tol is None:
        rtol = max(A.shape[-2:]) * _eps(A) if rtol is None else np.asarray(rtol)[..., np.newaxis]
        tol = values.max(axis=-1, keepdims=True, initial=0) * rtol
    return np.count_nonzero(values > tol, axis=-1)


def cond(x, p=None):
    x = _stacked(x, 'cond')
    if p in (None, 2, -2):
        values = svdvals(x)
        with np.errstate(all='ignore'):
            return values[..., -1] / values[..., 0] if p == -2 else values[..., 0] / values[..., -1]
    try:
        return norm(x, p, axis=(-2, -1)) * norm(inv(x), p, axis=(-2, -1))
    except LinAlgError as error:
        if 'Singular' not in str(error) or x.ndim > 2:
            raise
        return np.float64(np.inf)


def matrix_power(a, n):
    a = np.asarray(a)
    if a.ndim < 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    try:
        n = operator.index(n)
    except TypeError:
        raise TypeError('exponent must be an integer') from None
    if n == 0:
        return np.broadcast_to(np.eye(a.shape[-1], dtype=a.dtype), a.shape).copy()
    if n < 0:
        a, n = inv(a), -n
    if n == 3:
        return a @ a @ a
    power = result = None
    while n > 0:
        power = a if power is None else power @ power
        n, bit = divmod(n, 2)
        if bit:
            result = power if result is None else result @ power
    return result


def norm(x, ord=None, axis=None, keepdims=False):
    x = np.asarray(x)
    if x.dtype.kind not in 'fc':
        x = x.astype(float)
    nd = x.ndim
    if axis is None and (ord is None or ord in ('f', 'fro') and nd == 2 or ord == 2 and nd == 1):
        flat = x.ravel()
        square = flat.real.dot(flat.real) + flat.imag.dot(flat.imag) if x.dtype.kind == 'c' else flat.dot(flat)
        size = np.sqrt(square)
        return size.reshape((1,) * nd) if keepdims else size
    if axis is None:
        axis = tuple(range(nd))
    elif not isinstance(axis, tuple):
        try:
            axis = (int(axis),)
        except Exception as error:
            raise TypeError("'axis' must be None, an integer or a tuple of integers") from error
    if len(axis) == 1:
        return _vector_norm(x, ord, axis[0], keepdims)
    if len(axis) != 2:
        raise ValueError('Improper number of dimensions to norm.')
    row, column = (at + nd if at < 0 else at for at in axis)
    if row == column:
        raise ValueError('Duplicate axes given.')
    size = _matrix_norm(np.moveaxis(x, (row, column), (-2, -1)), ord)
    if x.dtype == np.float32:
        size = size.astype(np.float32)
    return np.expand_dims(size, tuple(sorted((row, column)))) if keepdims else size


def _vector_norm(x, ord, axis, keepdims):
    size = np.abs(x)
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    if ord is None or ord == 2:
        return np.sqrt((size * size).sum(axis=axis, keepdims=keepdims))
    if ord == np.inf:
        return size.max(axis=axis, keepdims=keepdims, initial=0)
    if ord == -np.inf:
        return size.min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).astype(size.dtype).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return size.sum(axis=axis, keepdims=keepdims)
    return (size ** ord).sum(axis=axis, keepdims=keepdims) ** (1 / ord)


def _matrix_norm(x, ord):
    size = np.abs(x)
    if ord in (None, 'fro', 'f'):
        return np.sqrt((size * size).sum(axis=(-2, -1)))
    if ord == 1:
        return size.sum(axis=-2).max(axis=-1, initial=0)
    if ord == -1:
        return size.sum(axis=-2).min(axis=-1)
    if ord == np.inf:
        return size.sum(axis=-1).max(axis=-1, initial=0)
    if ord == -np.inf:
        return size.sum(axis=-1).min(axis=-1)
    if ord in (2, -2, 'nuc'):
        values = svdvals(x)
        return values.sum(axis=-1) if ord == 'nuc' else values.max(axis=-1) if ord == 2 else values.min(axis=-1)
    raise ValueError('Invalid norm order for matrices.')


LinAlgError.__module__ = 'numpy.linalg'


def _own_precision(function, count):
    """Gives single precision for matrices of single precision, which are computed in double."""
    def called(*args, **kwargs):
        result = function(*args, **kwargs)
        given = [args[at] if at < len(args) else None for at in range(count)]
        if all([getattr(a, 'dtype', None) == np.float32 for a in given]):
            return _rounded(result)
        return result
    called.__name__, called.__qualname__, called.__doc__ = function.__name__, function.__qualname__, function.__doc__
    called.__wrapped__ = function
    return called


def _rounded(result):
    if isinstance(result, tuple):
        parts = [_rounded(part) for part in result]
        return type(result)(*parts) if hasattr(result, '_fields') else tuple(parts)
    return result.astype(np.float32) if getattr(result, 'dtype', None) == np.float64 else result


for _word in ('inv', 'slogdet', 'det', 'cholesky', 'eigh', 'eigvalsh', 'svdvals', 'svd', 'qr', 'eig', 'eigvals', 'pinv',
              'cond'):
    globals()[_word] = _own_precision(globals()[_word], 1)
for _word in ('solve', 'lstsq'):
    globals()[_word] = _own_precision(globals()[_word], 2)
