"""Several arrays as one: concatenated, stacked, in blocks."""

import numpy as np

from dask.array.chunks import is_unknown
from dask.array.core import Array, asanyarray, asarray, flat, places
from dask.array.elementwise import unify_chunks

# Natives: _alias, _call, tokenize; and `chunk`, the module of what is done with chunks.


def _one_type(arrays):
    dtype = np.result_type(*[x.dtype for x in arrays])
    return [x.astype(dtype) for x in arrays]


def concatenate(seq, axis=0, allow_unknown_chunksizes=False):
    arrays = [asarray(x, allow_unknown_chunksizes) for x in seq]
    if not arrays:
        raise ValueError('Need array(s) to concatenate')
    if axis is None:
        arrays, axis = [x.flatten() for x in arrays], 0
    ndim = arrays[0].ndim
    np.concatenate([x._meta for x in arrays], axis=axis)
    arrays = _one_type(arrays)
    axis = ndim + axis if axis < 0 else axis
    arrays = [x for x in arrays if x.size] or arrays
    if len(arrays) == 1:
        return arrays[0]
    first = arrays[0]
    if not allow_unknown_chunksizes and not all(i == axis or all(x.shape[i] == first.shape[i] for x in arrays)
                                                for i in range(ndim)):
        if is_unknown(first.shape):
            raise ValueError(f'Tried to concatenate arrays with unknown shape {first.shape}.\n\nTwo '
                             f'solutions:\n'
                             '  1. Force concatenation pass allow_unknown_chunksizes=True.\n'
                             '  2. Compute shapes with [x.compute_chunk_sizes() for x in seq]')
        raise ValueError('Shapes do not align: %s', [x.shape for x in arrays])
    pairs = []
    for n, x in enumerate(arrays):
        pairs += (x, tuple(-n - 1 if i == axis else i for i in range(ndim)))
    arrays = unify_chunks(*pairs, warn=False)[1]
    chunks = list(arrays[0].chunks)
    chunks[axis] = tuple(length for x in arrays for length in x.chunks[axis])
    name = f'concatenate-{tokenize(axis, *arrays)}'
    own = [(x, at) for x in arrays for at in range(x.numblocks[axis])]
    parts = []
    for place in places([len(c) for c in chunks]):
        x, at = own[place[axis]]
        parts.append(_alias(name, place,
                            x._parts[flat(place[:axis] + (at,) + place[axis + 1:], x.numblocks)]))
    return Array(parts, name, tuple(chunks), arrays[0].dtype)


def stack(seq, axis=0, allow_unknown_chunksizes=False):
    arrays = [asarray(x, allow_unknown_chunksizes) for x in seq]
    if not arrays:
        raise ValueError('Need array(s) to stack')
    first = arrays[0]
    if not allow_unknown_chunksizes:
        for i, x in enumerate(arrays):
            if x.shape != first.shape and not (is_unknown(x.shape) and len(x.shape) == len(first.shape)):
                raise ValueError('Stacked arrays must have the same shape. The first array had shape '
                                 f'{first.shape}, while array {i + 1} has shape {x.shape}.')
    np.stack([x._meta for x in arrays], axis=axis)
    ndim = first.ndim + 1
    axis = axis + ndim if axis < 0 else axis
    pairs = []
    for x in _one_type(arrays):
        pairs += (x, tuple(range(x.ndim)))
    arrays = unify_chunks(*pairs, warn=False)[1]
    chunks = arrays[0].chunks[:axis] + ((1,) * len(arrays),) + arrays[0].chunks[axis:]
    name = f'stack-{tokenize(axis, *arrays)}'
    parts = []
    for place in places([len(c) for c in chunks]):
        x = arrays[place[axis]]
        part = x._parts[flat(place[:axis] + place[axis + 1:], x.numblocks)]
        parts.append(_call(name, place, chunk.insert_axis, part, axis))
    return Array(parts, name, chunks, arrays[0].dtype)


def vstack(tup, allow_unknown_chunksizes=False):
    from dask.array.shapes import atleast_2d
    if isinstance(tup, Array):
        raise NotImplementedError('``vstack`` expects a sequence of arrays as the first argument')
    return concatenate([atleast_2d(x) for x in tup], axis=0,
                       allow_unknown_chunksizes=allow_unknown_chunksizes)


def hstack(tup, allow_unknown_chunksizes=False):
    from dask.array.shapes import atleast_1d
    if isinstance(tup, Array):
        raise NotImplementedError('``hstack`` expects a sequence of arrays as the first argument')
    arrays = [asarray(x) for x in tup]
    axis = 0 if all(x.ndim == 1 for x in arrays) else 1
    return concatenate([atleast_1d(x) for x in arrays], axis=axis,
                       allow_unknown_chunksizes=allow_unknown_chunksizes)


def dstack(tup, allow_unknown_chunksizes=False):
    from dask.array.shapes import atleast_3d
    if isinstance(tup, Array):
        raise NotImplementedError('``dstack`` expects a sequence of arrays as the first argument')
    return concatenate([atleast_3d(x) for x in tup], axis=2,
                       allow_unknown_chunksizes=allow_unknown_chunksizes)


def append(arr, values, axis=None):
    arr = asarray(arr)
    if axis is None:
        return concatenate((arr.ravel(), asarray(asarray(values).ravel())), axis=arr.ravel().ndim - 1)
    return concatenate((arr, values), axis=axis)


def block(arrays, allow_unknown_chunksizes=False):
    """Arrays put together as nested lists show them."""
    depths = list(_depths(arrays, ()))
    for index, depth, _ in depths:
        if depth != depths[0][1]:
            where = 'arrays' + ''.join(f'[{i}]' for i in index)
            raise ValueError(f'List depths are mismatched. First element was at depth {depths[0][1]}, but '
                             f'there '
                             f'is an element at depth {depth} ({where})')
    if any(empty for *_, empty in depths):
        raise ValueError('Lists cannot be empty')
    depth = depths[0][1]
    arrays = _mapped(arrays, asanyarray)
    ndim = max([depth] + [x.ndim for x in _flattened(arrays)])

    def wide(x):
        return x if x.ndim >= ndim else x[(None,) * (ndim - x.ndim) + (Ellipsis,)]

    def joined(items, axis):
        if not isinstance(items, list):
            return wide(items)
        return concatenate([joined(item, axis + 1) for item in items], axis=axis,
                           allow_unknown_chunksizes=allow_unknown_chunksizes)
    return joined(arrays, ndim - depth)


def _depths(items, index):
    """For each innermost item where it is, how deep, and whether it is an empty list."""
    if isinstance(items, tuple):
        where = 'arrays' + ''.join(f'[{i}]' for i in index)
        raise TypeError(f'{where} is a tuple. Only lists can be used to arrange blocks, and np.block does '
                        f'not '
                        'allow implicit conversion from tuple to ndarray.')
    if not isinstance(items, list):
        yield index, len(index), False
    elif not items:
        yield index, len(index) + 1, True
    else:
        for i, item in enumerate(items):
            yield from _depths(item, index + (i,))


def _mapped(items, func):
    return [_mapped(item, func) for item in items] if isinstance(items, list) else func(items)


def _flattened(items):
    if not isinstance(items, list):
        return [items]
    return [x for item in items for x in _flattened(item)]
