"""`dask.array.linalg`: norms and products; decompositions of what lies in one chunk."""

import numpy as np

from dask.array.core import Array, asarray, normal_axes
from dask.array.products import dot, matmul, tensordot, vdot  # noqa: F401

# Natives: _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x)
    axis = tuple(range(x.ndim)) if axis is None else (axis,) if isinstance(axis,
                                                                           (int, np.integer)) else tuple(axis)
    if len(axis) > 2:
        raise ValueError('Improper number of dimensions to norm.')
    if ord == 'fro':
        ord = None
        if len(axis) == 1:
            raise ValueError('Invalid norm order for vectors.')
    r = abs(x)
    if ord is None:
        return (r ** 2).sum(axis=axis, keepdims=keepdims) ** 0.5
    if ord == 'nuc':
        raise NotImplementedError("da.linalg.norm(…, ord='nuc'): the singular values of a chunked matrix")
    if ord == np.inf or ord == -np.inf:
        first, last = ('max', 'max') if ord > 0 else ('min', 'min')
        return getattr(r, first)(axis=axis, keepdims=keepdims) if len(axis) == 1 else \
            _of_matrix(r, axis, 1, last, keepdims)
    if len(axis) == 2:
        if ord in (1, -1):
            return _of_matrix(r, axis, 0, 'max' if ord > 0 else 'min', keepdims)
        if ord in (2, -2):
            raise NotImplementedError(f'da.linalg.norm(…, ord={ord}): the singular values of a chunked '
                                      'matrix')
        raise ValueError('Invalid norm order for matrices.')
    if ord == 0:
        return (r != 0).astype(r.dtype).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return r.sum(axis=axis, keepdims=keepdims)
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    return (r ** ord).sum(axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _of_matrix(r, axis, over, word, keepdims):
    """The largest or smallest sum of rows or columns."""
    axis = normal_axes(axis, r.ndim)
    sums = r.sum(axis=axis[over], keepdims=True)
    result = getattr(sums, word)(axis=axis[1 - over], keepdims=True)
    return result if keepdims else result.squeeze(axis=axis)


def _in_one_chunk(word, a):
    a = asarray(a)
    if a.npartitions > 1:
        raise NotImplementedError(f'da.linalg.{word} of an array in {a.npartitions} chunks: rechunk(-1) it '
                                  f'first')
    return a


def _of_one(word, a, dtype=None):
    """A function of a square matrix that gives one of the same shape."""
    a = _in_one_chunk(word, a)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError('a must be a square matrix')
    name = f'{word}-{tokenize(a)}'
    dtype = getattr(np.linalg, word)(np.eye(2, dtype=a.dtype)).dtype
    return Array([_call(name, (0, 0), getattr(np.linalg, word), a._parts[0])], name, a.chunks, dtype)


def inv(a):
    return _of_one('inv', a)


def cholesky(a, lower=False):
    result = _of_one('cholesky', a)
    return result if lower else result.T.conj()


def solve(a, b, sym_pos=False):
    a, b = _in_one_chunk('solve', a), _in_one_chunk('solve', b)
    name = f'solve-{tokenize(a, b)}'
    dtype = np.linalg.solve(np.eye(2, dtype=a.dtype), np.ones(2, dtype=b.dtype)).dtype
    return Array([_call(name, (0,) * b.ndim, np.linalg.solve, a._parts[0], b._parts[0])], name, b.chunks,
                 dtype)


def _refused(word):
    def function(*args, **kwargs):
        raise NotImplementedError(f'da.linalg.{word}: use np.linalg.{word}(x.compute())')
    function.__name__ = word
    return function


svd, svd_compressed, qr, tsqr, lstsq, lu, solve_triangular = map(
    _refused, ('svd', 'svd_compressed', 'qr', 'tsqr', 'lstsq', 'lu', 'solve_triangular'))
