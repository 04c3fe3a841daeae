"""Arrays out of nothing: each chunk makes its own part."""

from itertools import product
from numbers import Integral

import numpy as np

from dask.array.chunks import normalize_chunks, starts
from dask.array.core import Array, asarray, flat, places
from dask.array.elementwise import blockwise, broadcast_arrays

# Natives: _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def _shape(shape):
    if isinstance(shape, Array):
        shape = shape.compute()
    shape = shape.tolist() if isinstance(shape, np.ndarray) else shape
    shape = tuple([int(size) for size in shape]) if isinstance(shape, (tuple, list)) else (int(shape),)
    if any([size < 0 for size in shape]):
        raise ValueError('negative dimensions are not allowed')
    return shape


def _registered(word):
    """Says of errors what Dask's choice of a backend adds to them."""
    def wrap(make):
        def made(*args, **kwargs):
            try:
                return make(*args, **kwargs)
            except Exception as error:
                raise type(error)(f'An error occurred while calling the {word} method registered to the '
                                  f'numpy '
                                  f'backend.\nOriginal Message: {error}') from error
        made.__name__ = make.__name__
        return made
    return wrap


@_registered('wrap_func_shape_as_first_arg')
def _filled(word, shape, value, dtype, chunks, name=None):
    shape = _shape(shape)
    dtype = np.dtype(dtype)
    chunks = normalize_chunks(chunks, shape, dtype=dtype)
    if not isinstance(name, str):
        name = f'{word}-{tokenize(word, shape, chunks, str(dtype), value)}'
    counts = [len(c) for c in chunks]
    parts = _grid(name, counts, chunk.filled, [list(product(*chunks)), (value,), (dtype,)], {})
    return Array(parts, name, chunks, dtype)


def ones(shape, dtype=None, chunks='auto', name=None, order='C', *, meta=None, like=None):
    return _filled('ones_like', shape, 1, dtype or float, chunks, name)


def zeros(shape, dtype=None, chunks='auto', name=None, order='C', *, meta=None, like=None):
    return _filled('zeros_like', shape, 0, dtype or float, chunks, name)


def empty(shape, dtype=None, chunks='auto', name=None, order='C', *, meta=None, like=None):
    return _filled('empty_like', shape, 0, dtype or float, chunks, name)


def full(shape, fill_value, dtype=None, chunks='auto', name=None, order='C', *, meta=None, like=None):
    if np.ndim(fill_value) != 0:
        raise ValueError(f'fill_value must be scalar. Received {type(fill_value).__name__} instead.')
    dtype = getattr(fill_value, 'dtype', np.asarray(fill_value).dtype) if dtype is None else np.dtype(dtype)
    return _filled('full_like', shape, fill_value, dtype, chunks, name)


def _like(make, a, dtype, chunks, name, shape, *value):
    a = asarray(a)
    if shape is None:
        shape, chunks = a.shape, a.chunks if chunks is None else chunks
    return make(shape, *value, dtype=dtype or a.dtype, chunks='auto' if chunks is None else chunks, name=name)


def ones_like(a, dtype=None, order='C', chunks=None, name=None, shape=None):
    return _like(ones, a, dtype, chunks, name, shape)


def zeros_like(a, dtype=None, order='C', chunks=None, name=None, shape=None):
    return _like(zeros, a, dtype, chunks, name, shape)


def empty_like(a, dtype=None, order='C', chunks=None, name=None, shape=None):
    return _like(empty, a, dtype, chunks, name, shape)


def full_like(a, fill_value, order='C', dtype=None, chunks=None, name=None, shape=None):
    return _like(full, a, dtype, chunks, name, shape, fill_value)


@_registered('arange')
def arange(start=None, stop=None, step=1, *, chunks='auto', dtype=None, like=None):
    if start is None and stop is None:
        raise TypeError('arange() requires stop to be specified.')
    if stop is None:
        start, stop = 0, start
    elif start is None:
        start = 0
    if isinstance(start, float) and start != 0 and not np.isclose(start + step - start, step, atol=0):
        return arange(0, stop - start, step, chunks=chunks, dtype=dtype) + start
    whole = step and all(isinstance(part, Integral) for part in (start, stop, step))
    # A float has too few digits for the largest whole numbers.
    count = max(-((start - stop) // step) if whole else int(np.ceil((stop - start) / step)), 0)
    dtype = np.arange(type(start)(0), type(stop)(0), step).dtype if dtype is None else np.dtype(dtype)
    chunks = normalize_chunks(chunks, (count,), dtype=dtype)
    name = f'arange-{tokenize(start, stop, step, chunks, str(dtype))}'
    bounds = starts(chunks[0])
    first = [start + at * step for at in bounds[:-1]]
    after = [start + at * step for at in bounds[1:]]
    columns = [first, after, (step,), list(chunks[0]), (dtype,)]
    return Array(_grid(name, (len(chunks[0]),), chunk.arange, columns, {}), name, chunks, dtype)


def linspace(start, stop, num=50, endpoint=True, retstep=False, chunks='auto', dtype=None):
    num = int(num)
    dtype = np.dtype(float if dtype is None else dtype)
    chunks = normalize_chunks(chunks, (num,), dtype=dtype)
    step = float(stop - start) / ((num - 1 if endpoint else num) or 1)
    name = f'linspace-{tokenize(start, stop, num, endpoint, chunks, str(dtype))}'
    first, last, begin = [], [], start
    for length in chunks[0]:
        first.append(begin)
        last.append(begin + (length - 1 if endpoint else length) * step)
        begin = begin + step * length
    columns = [first, last, list(chunks[0]), (endpoint,), (dtype,)]
    result = Array(_grid(name, (len(chunks[0]),), chunk.linspace, columns, {}), name, chunks, dtype)
    return (result, step) if retstep else result


def eye(N, chunks='auto', M=None, k=0, dtype=float):
    M = N if M is None else M
    dtype = np.dtype(dtype or float)
    if not isinstance(chunks, (int, str)):
        raise ValueError('chunks must be an int or string')
    chunks = normalize_chunks(chunks, (N, M), dtype=dtype)
    name = f'eye-{tokenize(N, chunks, M, k, str(dtype))}'
    rows, columns = starts(chunks[0]), starts(chunks[1])
    shifts = [k + rows[i] - columns[j] for i, j in places([len(c) for c in chunks])]
    columns = [list(product(*chunks)), shifts, (dtype,)]
    return Array(_grid(name, [len(c) for c in chunks], chunk.eye, columns, {}), name, chunks, dtype)


def diag(v, k=0):
    if not isinstance(v, (np.ndarray, Array)):
        raise TypeError(f'v must be a dask array or numpy array, got {type(v)}')
    if v.ndim not in (1, 2):
        raise ValueError('Array must be 1d or 2d only')
    name = f'diag-{tokenize(v, k)}'
    if isinstance(v, np.ndarray):
        whole = np.diag(v, k)
        return Array([_call(name, (0,) * whole.ndim, np.diag, v, k)], name,
                     tuple((size,) for size in whole.shape), v.dtype)
    if v.ndim == 2:
        if k or v.chunks[0] != v.chunks[1]:
            return diagonal(v, k)
        count = len(v.chunks[0])
        parts = [_call(name, i, np.diag, v._parts[i * count + i]) for i in range(count)]
        return Array(parts, name, (v.chunks[0],), v.dtype)
    if k:
        from dask.array.shapes import pad
        return pad(diag(v), [[0, k], [k, 0]] if k > 0 else [[-k, 0], [0, -k]], mode='constant')
    lengths = v.chunks[0]
    parts = [_call(name, (i, j), np.diag, v._parts[i]) if i == j else
             _call(name, (i, j), chunk.filled, (lengths[i], lengths[j]), 0, v.dtype)
             for i, j in places((len(lengths),) * 2)]
    return Array(parts, name, (lengths, lengths), v.dtype)


def _named_axis(axis, name, ndim):
    if axis < -ndim:
        raise np.exceptions.AxisError(f'{name}: axis {axis} is out of bounds for array of dimension {ndim}')
    return axis + ndim if axis < 0 else axis


def diagonal(a, offset=0, axis1=0, axis2=1):
    if a.ndim < 2:
        raise ValueError('diag requires an array of at least two dimensions')
    axis1, axis2 = _named_axis(axis1, 'axis1', a.ndim), _named_axis(axis2, 'axis2', a.ndim)
    if axis1 == axis2:
        raise ValueError('axis1 and axis2 cannot be the same')
    a, k = asarray(a), offset
    if axis1 > axis2:
        axis1, axis2, k = axis2, axis1, -offset
    free = [i for i in range(a.ndim) if i not in (axis1, axis2)]
    pieces = _along_diagonal(a, axis1, axis2, k)
    chunks = tuple(a.chunks[i] for i in free) + (tuple(length for *_, length in pieces) or (0,),)
    name = f'diagonal-{tokenize(a, offset, axis1, axis2)}'
    parts = []
    for place in places([len(c) for c in chunks]):
        if not pieces:
            shape = tuple(c[at] for c, at in zip(chunks, place))
            parts.append(_call(name, place, chunk.filled, shape, 0, a.dtype))
            continue
        row, column, shift, _ = pieces[place[-1]]
        spot = dict(zip(free, place))
        spot[axis1], spot[axis2] = row, column
        part = a._parts[flat([spot[i] for i in range(a.ndim)], a.numblocks)]
        parts.append(_call(name, place, np.diagonal, part, shift, axis1, axis2))
    return Array(parts, name, chunks, a.dtype)


def _along_diagonal(a, axis1, axis2, k):
    """The chunks that a diagonal crosses: row, column, its offset there, and its length."""
    rows, columns = starts(a.chunks[axis1]), starts(a.chunks[axis2])
    row, column = max(0, -k), max(0, k)
    pieces, i, j = [], 0, 0
    while row < rows[-1] and column < columns[-1]:
        while rows[i + 1] <= row:
            i += 1
        while columns[j + 1] <= column:
            j += 1
        length = min(rows[i + 1] - row, columns[j + 1] - column)
        pieces.append((i, j, (column - columns[j]) - (row - rows[i]), length))
        row, column = row + length, column + length
    return pieces


def tri(N, M=None, k=0, dtype=float, chunks='auto', *, like=None):
    M = N if M is None else M
    chunks = normalize_chunks(chunks, (N, M), dtype=np.dtype(dtype))
    from dask.array.ufunc import greater_equal
    rows = arange(N, chunks=chunks[0][0]).reshape(1, N).T
    return greater_equal(rows, arange(-k, M - k, chunks=chunks[1][0])).astype(dtype, copy=False)


def meshgrid(*xi, sparse=False, indexing='xy', **kwargs):
    if 'copy' in kwargs:
        raise NotImplementedError('`copy` not supported')
    if kwargs:
        raise TypeError('unsupported keyword argument(s) provided')
    if indexing not in ('ij', 'xy'):
        raise ValueError("`indexing` must be `'ij'` or `'xy'`")
    xi = [asarray(x).flatten() for x in xi]
    swap = indexing == 'xy' and len(xi) > 1
    if swap:
        xi[0], xi[1] = xi[1], xi[0]
    grid = [x[tuple(slice(None) if i == own else None for i in range(len(xi)))] for own, x in enumerate(xi)]
    if not sparse:
        grid = broadcast_arrays(*grid)
    if swap:
        grid = (grid[1], grid[0], *grid[2:])
    return tuple(grid)


def indices(dimensions, dtype=int, chunks='auto'):
    dimensions, dtype = tuple(dimensions), np.dtype(dtype)
    chunks = normalize_chunks(chunks, dimensions, dtype=dtype)
    if not dimensions or not all(dimensions):
        return empty((len(dimensions),) + dimensions, dtype=dtype, chunks=(1,) + chunks)
    from dask.array.joins import stack
    axes = [arange(size, dtype=dtype, chunks=(own,)) for size, own in zip(dimensions, chunks)]
    return stack(meshgrid(*axes, indexing='ij'))


def fromfunction(func, chunks='auto', shape=None, dtype=None, **kwargs):
    dtype = np.dtype(dtype or float)
    chunks = normalize_chunks(chunks, shape, dtype=dtype)
    index = tuple(range(len(shape)))
    axes = [arange(size, dtype=dtype, chunks=(own,)) for size, own in zip(shape, chunks)]
    pairs = []
    for axis in meshgrid(*axes, indexing='ij'):
        pairs += (axis, index)
    return blockwise(func, index, *pairs, token='fromfunction', **kwargs)
