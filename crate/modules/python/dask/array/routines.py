"""Functions of arrays: other shapes, joins, products, and NumPy's elementwise functions."""

import math
from itertools import product

import numpy as np

from dask.array.chunks import common_blockdim
from dask.array.core import Array, asarray, elemwise, flat, places, rechunk
from dask.array.reductions import normal_axes

# Natives: _call, tokenize, funcname, key_split;
# and `chunk`, the module of what is done with chunks.


def transpose(a, axes=None):
    a = asarray(a)
    axes = tuple(reversed(range(a.ndim))) if axes is None else tuple(int(axis) % a.ndim for axis in axes)
    if len(axes) != a.ndim:
        raise ValueError("axes don't match array")
    repeated = sorted({axis for axis in axes if axes.count(axis) > 1})
    if repeated:
        raise ValueError('Repeated elements not allowed in output index', repeated)
    if axes == tuple(range(a.ndim)):
        return a
    name = f'transpose-{tokenize(a, axes)}'
    chunks = tuple(a.chunks[axis] for axis in axes)
    parts = []
    for i, place in enumerate(places([len(c) for c in chunks])):
        own = [place[axes.index(axis)] for axis in range(a.ndim)]
        parts.append(_call(name, i, chunk.transpose, a._parts[flat(own, a.numblocks)], axes))
    return Array(parts, name, chunks, a.dtype)


def reshape(x, shape, merge_chunks=True, limit=None):
    """Another shape: the chunks are first made to reach over all axes but the first."""
    shape = [int(size) for size in (shape if isinstance(shape, (tuple, list)) else (shape,))]
    if shape.count(-1) > 1:
        raise ValueError('can only specify one unknown dimension')
    if -1 in shape:
        known = math.prod(size for size in shape if size != -1)
        shape[shape.index(-1)] = x.size // known if known else 0
    shape = tuple(shape)
    if math.prod(shape) != x.size:
        raise ValueError('total size of new array must be unchanged')
    if shape == x.shape:
        return x
    if x.npartitions == 1:
        chunks = tuple((size,) for size in shape)
    elif not shape or not x.size:
        x, chunks = x.rechunk(-1), tuple((size,) for size in shape)
    else:
        x, chunks = _by_rows(x, shape)
    name = f'reshape-{tokenize(x, shape)}'
    rest = shape[1:]
    parts = [_call(name, i, chunk.reshape, part, (chunks[0][i] if chunks else 1,) * bool(shape) + rest)
             for i, part in enumerate(x._parts)]
    return Array(parts, name, chunks, x.dtype)


def _by_rows(x, shape):
    """The array in chunks of whole rows that are whole rows of the new shape too, and the new chunks."""
    old, new = math.prod(x.shape[1:]), math.prod(shape[1:])
    if old % new and new % old:
        raise NotImplementedError(f'reshape from {x.shape} to {shape} of an array in {x.npartitions} chunks: '
                                  'rechunk(-1) it first')
    lengths = x.chunks[0]
    pieces = math.prod(x.numblocks[1:])
    if pieces > 1:
        length = max(1, max(lengths) // pieces)
        lengths = tuple(min(length, x.shape[0] - i) for i in range(0, x.shape[0], length))
    if old % new:
        wide = new // old
        if any(length % wide for length in lengths):
            length = max(1, max(lengths) // wide) * wide
            lengths = tuple(min(length, x.shape[0] - i) for i in range(0, x.shape[0], length))
    x = rechunk(x, (lengths,) + tuple((size,) for size in x.shape[1:]))
    return x, (tuple(length * old // new for length in lengths),) + tuple((size,) for size in shape[1:])


def ravel(array):
    return asarray(array).reshape(-1)


def squeeze(a, axis=None):
    ones = tuple(i for i, size in enumerate(a.shape) if size == 1)
    axes = ones if axis is None else normal_axes(axis, a.ndim)
    if any(a.shape[i] != 1 for i in axes):
        raise ValueError('cannot squeeze axis with size other than one')
    return a[tuple(0 if i in axes else slice(None) for i in range(a.ndim))]


def _same_type(arrays):
    dtype = np.result_type(*[x.dtype for x in arrays])
    return [x.astype(dtype) for x in arrays]


def concatenate(seq, axis=0, allow_unknown_chunksizes=False):
    arrays = [asarray(x) for x in seq]
    if not arrays:
        raise ValueError('Need array(s) to concatenate')
    ndim = arrays[0].ndim
    for i, x in enumerate(arrays):
        if x.ndim != ndim:
            raise ValueError('all the input arrays must have same number of dimensions, but the array at '
                             f'index 0 has {ndim} dimension(s) and the array at index {i} has '
                             f'{x.ndim} dimension(s)')
    if axis >= ndim or axis < -ndim:
        raise ValueError(f'Axis must be less than than number of dimensions\nData has {ndim} dimensions, '
                         f'but got axis={axis}')
    axis %= ndim
    arrays = _aligned(_same_type(arrays), axis)
    if len(arrays) == 1:
        return arrays[0]
    chunks = list(arrays[0].chunks)
    chunks[axis] = tuple(length for x in arrays for length in x.chunks[axis])
    name = f'concatenate-{tokenize(axis, *arrays)}'
    own = [(x, at) for x in arrays for at in range(x.numblocks[axis])]
    parts = []
    for i, place in enumerate(places([len(c) for c in chunks])):
        x, at = own[place[axis]]
        place = place[:axis] + (at,) + place[axis + 1:]
        parts.append(_call(name, i, chunk.join, [x._parts[flat(place, x.numblocks)]], ()))
    return Array(parts, name, tuple(chunks), arrays[0].dtype)


def _aligned(arrays, axis):
    """The arrays in the same chunks along all axes but one."""
    first = arrays[0]
    for x in arrays[1:]:
        if any(i != axis and size != first.shape[i] for i, size in enumerate(x.shape)):
            raise ValueError(f'all the input array dimensions except for the concatenation axis must match '
                             f'exactly: {[x.shape for x in arrays]}')
    common = {i: common_blockdim([x.chunks[i] for x in arrays]) for i in range(first.ndim) if i != axis}
    return [rechunk(x, common) for x in arrays]


def stack(seq, axis=0, allow_unknown_chunksizes=False):
    arrays = [asarray(x) for x in seq]
    if not arrays:
        raise ValueError('Need array(s) to stack')
    for i, x in enumerate(arrays):
        if x.shape != arrays[0].shape:
            raise ValueError('Stacked arrays must have the same shape. The first array had shape '
                             f'{arrays[0].shape}, while array {i + 1} has shape {x.shape}.')
    ndim = arrays[0].ndim + 1
    if not -ndim <= axis < ndim:
        raise ValueError(f'Axis must not be greater than number of dimensions\nData has {ndim - 1} '
                         f'dimensions, but got axis={axis}')
    axis %= ndim
    arrays = _aligned(_same_type(arrays), None)
    chunks = arrays[0].chunks[:axis] + ((1,) * len(arrays),) + arrays[0].chunks[axis:]
    name = f'stack-{tokenize(axis, *arrays)}'
    parts = []
    for i, place in enumerate(places([len(c) for c in chunks])):
        x = arrays[place[axis]]
        part = x._parts[flat(place[:axis] + place[axis + 1:], x.numblocks)]
        parts.append(_call(name, i, chunk.insert_axis, part, axis))
    return Array(parts, name, chunks, arrays[0].dtype)


def vstack(tup):
    arrays = [asarray(x) for x in tup]
    return concatenate([x[None, :] if x.ndim == 1 else x for x in arrays], axis=0)


def hstack(tup):
    arrays = [asarray(x) for x in tup]
    return concatenate(arrays, axis=0 if arrays[0].ndim == 1 else 1)


def _product(a, b, word):
    """The product over a's last axis and b's first, for one and two axes each."""
    a, b = asarray(a), asarray(b)
    if a.ndim not in (1, 2) or b.ndim not in (1, 2):
        raise NotImplementedError(f'{word} of Dask arrays of {a.ndim} and {b.ndim} dimensions')
    inner = common_blockdim([a.chunks[-1], b.chunks[0]])
    if sum(inner) != a.shape[-1] or sum(inner) != b.shape[0]:
        raise ValueError('Chunks do not add up to same value', {a.chunks[-1], b.chunks[0]})
    a, b = rechunk(a, {a.ndim - 1: inner}), rechunk(b, {0: inner})
    chunks = a.chunks[:-1] + b.chunks[1:]
    dtype = np.result_type(a.dtype, b.dtype)
    token = tokenize(a, b, word)
    label = {'dot': 'sum-aggregate', 'matmul': '_chunk_sum-aggregate'}[word]
    name, parts, count = f'{label}-{token}', [], 0
    for i, place in enumerate(places([len(c) for c in chunks])):
        row, column = place[:a.ndim - 1], place[a.ndim - 1:]
        products = []
        for k in range(len(inner)):
            left, right = a._parts[flat(row + (k,), a.numblocks)], b._parts[flat((k,) + column, b.numblocks)]
            products.append(_call(f'{word}-{token}', count, np.dot, left, right))
            count += 1
        parts.append(_call(name, i, chunk.plus_all, products))
    return Array(parts, name, chunks, dtype)


def dot(a, b):
    return _product(a, b, 'dot')


def matmul(a, b):
    return _product(a, b, 'matmul')


def where(condition, x=None, y=None):
    if (x is None) != (y is None):
        raise ValueError('either both or neither of x and y should be given')
    if x is None:
        raise NotImplementedError('da.where(condition) makes chunks of unknown length, which is not '
                                  'supported here: give it what to choose from')
    return elemwise(chunk.where, condition, x, y)


def clip(x, *args, **kwargs):
    return asarray(x).clip(*args, **kwargs)


def round(a, decimals=0):
    return asarray(a).round(decimals)


def broadcast_to(x, shape, chunks=None):
    x = asarray(x)
    return elemwise(np.add, x, np.zeros(shape, dtype=x.dtype), name='broadcast_to')


def compute(*args, **kwargs):
    import dask
    return dask.compute(*args, **kwargs)


def ufunc(function):
    """A ufunc that is lazy for lazy arrays and NumPy's own for anything else."""
    def apply(*args, **kwargs):
        if any(isinstance(arg, Array) for arg in args):
            return elemwise(function, *args, **kwargs)
        return function(*args, **kwargs)
    apply.__name__ = function.__name__
    return apply


UFUNCS = (
    'add subtract multiply divide true_divide floor_divide remainder mod fmod power maximum minimum fmax '
    'fmin equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor logical_not '
    'bitwise_and bitwise_or bitwise_xor arctan2 hypot copysign logaddexp logaddexp2 nextafter negative '
    'positive absolute abs fabs sign sqrt square cbrt reciprocal exp exp2 expm1 log log2 log10 log1p sin cos '
    'tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh floor ceil trunc rint degrees radians '
    'deg2rad rad2deg isnan isinf isfinite signbit invert conj'
).split()
ufuncs = {name: ufunc(getattr(np, name)) for name in UFUNCS}
