"""`dask.array.linalg`: norms, products, and the decompositions of `decompositions.py`."""

import numpy as np

from dask.array.core import asarray, normal_axes
from dask.array.decompositions import (  # noqa: F401
    cholesky, compression_level, compression_matrix, inv, lstsq, lu, qr, sfqr, solve, solve_triangular, svd,
    svd_compressed, svd_flip, tsqr,
)
from dask.array.products import dot, matmul, tensordot, vdot  # noqa: F401


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
        if len(axis) == 1:
            raise ValueError('Invalid norm order for vectors.')
        return _of_singular(x, 'sum', keepdims)
    if ord == np.inf or ord == -np.inf:
        first, last = ('max', 'max') if ord > 0 else ('min', 'min')
        return getattr(r, first)(axis=axis, keepdims=keepdims) if len(axis) == 1 else \
            _of_matrix(r, axis, 1, last, keepdims)
    if len(axis) == 2:
        if ord in (1, -1):
            return _of_matrix(r, axis, 0, 'max' if ord > 0 else 'min', keepdims)
        if ord in (2, -2):
            return _of_singular(x, 'max' if ord > 0 else 'min', keepdims)
        raise ValueError('Invalid norm order for matrices.')
    if ord == 0:
        return (r != 0).astype(r.dtype).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return r.sum(axis=axis, keepdims=keepdims)
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    return (r ** ord).sum(axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _of_singular(x, word, keepdims):
    if x.ndim > 2:
        raise NotImplementedError('SVD based norm not implemented for ndim > 2')
    return getattr(svd(x)[1][None], word)(keepdims=keepdims)


def _of_matrix(r, axis, over, word, keepdims):
    """The largest or smallest sum of rows or columns."""
    axis = normal_axes(axis, r.ndim)
    sums = r.sum(axis=axis[over], keepdims=True)
    result = getattr(sums, word)(axis=axis[1 - over], keepdims=True)
    return result if keepdims else result.squeeze(axis=axis)
