# numpy.linalg over LU, Cholesky and Jacobi's methods in doubles.
from collections import namedtuple
import operator
import numpy as np

EighResult = namedtuple('EighResult', ['eigenvalues', 'eigenvectors'])
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


def solve(a, b):
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
    a = _square(a, 'inv')
    return solve(a, np.broadcast_to(np.eye(a.shape[-1]), a.shape))


def slogdet(a):
    return SlogdetResult(*_slogdet(_square(a, 'slogdet')))


def det(a):
    sign, log = _slogdet(_square(a, 'det'))
    return sign * np.exp(log)


def cholesky(a, /, *, upper=False):
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


def eigh(a, UPLO='L'):
    return EighResult(*_converged(_eigh, _symmetric(a, UPLO, 'eigh')))


def eigvalsh(a, UPLO='L'):
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
    a = _stacked(a, 'svdvals')
    rows = [_parts(matrix)[2] for matrix in a.reshape((-1,) + a.shape[-2:])]
    return np.array(rows).reshape(a.shape[:-2] + (min(a.shape[-2:]),))


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    if compute_uv:
        raise NotImplementedError('numpy.linalg.svd: only compute_uv=False is available in this notebook')
    return svdvals(a)


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


def lstsq(a, b, rcond=None):
    a, b = _flat_matrix(a, 'lstsq'), _real(b, 'lstsq')
    (m, n), sides = a.shape, b[:, np.newaxis] if b.ndim == 1 else b
    if sides.ndim != 2:
        raise LinAlgError(f'{sides.ndim}-dimensional array given. Array must be two-dimensional')
    if sides.shape[0] != m:
        raise LinAlgError('Incompatible dimensions')
    inverse, values, rank = _inverse_of_parts(a, np.finfo(float).eps * max(m, n) if rcond is None else rcond)
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
        rtol = max(A.shape[-2:]) * np.finfo(float).eps if rtol is None else np.asarray(rtol)[..., np.newaxis]
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
        return (x != 0).astype(float).sum(axis=axis, keepdims=keepdims)
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


def __getattr__(name):
    if name in ('eig', 'eigvals', 'qr', 'multi_dot', 'tensorsolve', 'tensorinv', 'cross', 'outer', 'matmul', 'trace'):
        raise NotImplementedError(f'numpy.linalg.{name} is not available in this notebook')
    raise AttributeError(f"module 'numpy.linalg' has no attribute '{name}'")


LinAlgError.__module__ = 'numpy.linalg'
