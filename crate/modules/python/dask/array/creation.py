"""Arrays out of nothing: each chunk makes its own part."""

import math

import numpy as np

from dask.array.chunks import normalize_chunks, starts
from dask.array.core import Array, asarray, places

# Natives: _call, tokenize, funcname, key_split;
# and `chunk`, the module of what is done with chunks.


def _shape(shape):
    return tuple(int(each) for each in shape) if isinstance(shape, (tuple, list)) else (int(shape),)


def _filled(word, shape, value, dtype, chunks):
    shape = _shape(shape)
    if any(size < 0 for size in shape):
        raise ValueError('negative dimensions are not allowed')
    chunks = normalize_chunks(chunks, shape, dtype=dtype)
    name = f'{word}-{tokenize(word, shape, chunks, str(dtype), value)}'
    grid = places([len(c) for c in chunks])
    parts = [_call(name, i, chunk.filled, tuple(c[at] for c, at in zip(chunks, place)), value, dtype)
             for i, place in enumerate(grid)]
    return Array(parts, name, chunks, dtype)


def ones(shape, dtype=None, chunks='auto', name=None, order='C'):
    return _filled('ones_like', shape, 1, np.dtype(dtype or float), chunks)


def zeros(shape, dtype=None, chunks='auto', name=None, order='C'):
    return _filled('zeros_like', shape, 0, np.dtype(dtype or float), chunks)


def empty(shape, dtype=None, chunks='auto', name=None, order='C'):
    return _filled('empty_like', shape, 0, np.dtype(dtype or float), chunks)


def full(shape, fill_value, dtype=None, chunks='auto', name=None, order='C'):
    if np.ndim(fill_value) != 0:
        raise ValueError(f'fill_value must be scalar. Received {type(fill_value).__name__} instead.')
    dtype = np.asarray(fill_value).dtype if dtype is None else np.dtype(dtype)
    return _filled('full_like', shape, fill_value, dtype, chunks)


def ones_like(a, dtype=None, chunks=None):
    a = asarray(a)
    return ones(a.shape, dtype or a.dtype, chunks or a.chunks)


def zeros_like(a, dtype=None, chunks=None):
    a = asarray(a)
    return zeros(a.shape, dtype or a.dtype, chunks or a.chunks)


def full_like(a, fill_value, dtype=None, chunks=None):
    a = asarray(a)
    return full(a.shape, fill_value, dtype or a.dtype, chunks or a.chunks)


def arange(start=0, stop=None, step=1, *, chunks='auto', dtype=None, like=None):
    if stop is None:
        start, stop = 0, start
    if step == 0:
        raise ZeroDivisionError('division by zero')
    size = max(0, math.ceil((stop - start) / step))
    dtype = np.arange(start, start + step, step).dtype if dtype is None else np.dtype(dtype)
    chunks = normalize_chunks(chunks, (size,), dtype=dtype)
    name = f'arange-{tokenize(start, stop, step, chunks, str(dtype))}'
    first = starts(chunks[0])
    parts = [_call(name, i, chunk.arange, start + first[i] * step, step, length, dtype)
             for i, length in enumerate(chunks[0])]
    return Array(parts, name, chunks, dtype)


def linspace(start, stop, num=50, endpoint=True, retstep=False, chunks='auto', dtype=None):
    num = int(num)
    step = (stop - start) / ((num - 1 if endpoint else num) or 1)
    dtype = np.dtype(float if dtype is None else dtype)
    chunks = normalize_chunks(chunks, (num,), dtype=dtype)
    name = f'linspace-{tokenize(start, stop, num, endpoint, chunks, str(dtype))}'
    first = starts(chunks[0])
    parts = [_call(name, i, chunk.linspace, start, step, first[i], length, dtype)
             for i, length in enumerate(chunks[0])]
    result = Array(parts, name, chunks, dtype)
    return (result, step) if retstep else result


def eye(N, chunks='auto', M=None, k=0, dtype=float):
    M = N if M is None else M
    dtype = np.dtype(dtype)
    chunks = normalize_chunks(chunks, (N, M), dtype=dtype)
    name = f'eye-{tokenize(N, chunks, M, k, str(dtype))}'
    rows, columns = starts(chunks[0]), starts(chunks[1])
    parts = [_call(name, n, chunk.eye, chunks[0][i], chunks[1][j], k + rows[i] - columns[j], dtype)
             for n, (i, j) in enumerate(places([len(c) for c in chunks]))]
    return Array(parts, name, chunks, dtype)
