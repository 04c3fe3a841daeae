"""`x[index]`, `x.vindex[...]`, `x.blocks[index]`: which chunks an index meets, and which part of each."""

import math
from bisect import bisect_right
from itertools import product
from numbers import Integral

import numpy as np

from dask.array.chunks import UNKNOWN, is_unknown, starts
from dask.array.core import Array, flat, from_array, places

# Natives: _alias, _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def normalized(index, shape):
    """One entry for each axis: a number from 0, a slice, an array of numbers, or a lazy array; `None` stands
    for a new axis."""
    index = index if isinstance(index, tuple) else (index,)
    if index and len(shape) > 1 and isinstance(index[0], np.ndarray) and index[0].shape == shape:
        index = (from_array(index[0]),) + index[1:]
    index = _without_ellipsis(index, len(shape))
    met = sum(0 if i is None else i.ndim if getattr(i, 'ndim', 0) >= 1 else 1 for i in index)
    index = index + (slice(None),) * (len(shape) - met)
    if sum(i is not None for i in index) > len(shape):
        raise IndexError('Too many indices for array')
    result, axis = [], 0
    for at, i in enumerate(index):
        if i is None:
            result.append(None)
            continue
        result.append(_one(i, at, shape[axis] if axis < len(shape) else 1))
        axis += 1
    return result


def _without_ellipsis(index, ndim):
    at = [n for n, i in enumerate(index) if i is Ellipsis]
    if not at:
        return index
    if len(at) > 1:
        raise TypeError("'>=' not supported between instances of 'ellipsis' and 'int'")
    extra = ndim - (len(index) - sum(i is None for i in index) - 1)
    return index[:at[0]] + (slice(None),) * extra + index[at[0] + 1:]


def _one(index, axis, size):
    if isinstance(index, Array):
        return index
    if isinstance(index, slice):
        return _slice(index, size)
    if isinstance(index, (list, tuple, np.ndarray)) and np.ndim(index) > 0:
        return _positions(np.asarray(index) if len(index) else np.array([], dtype=np.int64), axis, size)
    if isinstance(index, (float, np.floating)):
        if index != int(index):
            raise IndexError(f'Bad index.  Must be integer-like: {index}')
    elif isinstance(index, np.ndarray):
        index = index.item()
    elif not isinstance(index, (int, np.integer)):
        raise TypeError('Invalid index type', type(index), index)
    index = int(index)
    if size == size:
        if not -size <= index < size:
            raise IndexError(f'Index {index} is out of bounds for axis {axis} with size {size}')
        return index % size
    return index


def _slice(index, size):
    """A slice whose bounds are plain integers."""
    if index.start is None and index.stop is None and index.step in (None, 1):
        return slice(None)
    bounds = []
    for bound in (index.start, index.stop, index.step):
        if isinstance(bound, (float, np.floating)):
            if bound != int(bound):
                raise IndexError(f'Bad index.  Must be integer-like: {bound}')
            bound = int(bound)
        elif isinstance(bound, Array):
            bound = int(bound)
        bounds.append(bound)
    return slice(*bounds)


def _positions(index, axis, size):
    """An array of numbers from 0."""
    if index.dtype.kind == 'b':
        if size == size and index.size != size:
            raise IndexError(f'Boolean array with size {index.size} is not long enough for axis {axis} with '
                             f'size {size}')
        return np.nonzero(index)[0]
    if index.dtype.kind == 'f' and (index == index.astype(int)).all():
        index = index.astype(int)
    if index.dtype.kind not in 'iu':
        raise TypeError('Invalid index type', type(index), index)
    if size != size:
        return index
    if (index >= size).any() or (index < -size).any():
        raise IndexError(f'Index is out of bounds for axis {axis} with size {size}')
    return np.where(index < 0, index + size, index)


def pieces(index, lengths):
    """`(chunk's place, index in it, length)` for what an index meets along an axis."""
    if isinstance(index, slice) and index == slice(None):
        return [(at, index, length) for at, length in enumerate(lengths)]
    if isinstance(index, np.ndarray):
        return [(0, index, np.nan)]
    bounds = starts(lengths)
    if not isinstance(index, slice):
        at = bisect_right(bounds, index) - 1
        return [(at, index - bounds[at], None)]
    chosen = range(*index.indices(bounds[-1]))
    found = []
    if len(chosen):
        blocks = list(enumerate(lengths))
        for at, length in blocks if chosen.step > 0 else reversed(blocks):
            own = _within(chosen, bounds[at], bounds[at + 1])
            if own:
                stop = own[-1] - bounds[at] + (1 if own.step > 0 else -1)
                whole = own.step == 1 and len(own) == length
                cut = slice(None) if whole else slice(own[0] - bounds[at], None if stop < 0 else stop,
                                                      own.step)
                found.append((at, cut, len(own)))
    return found or [(0, slice(0, 0, 1), 0)]


def _within(chosen, low, high):
    """The part of a range that lies in `low..high`."""
    if chosen.step > 0:
        first = max(0, -((chosen.start - low) // chosen.step))
        end = max(first, -((chosen.start - high) // chosen.step))
    else:
        down = -chosen.step
        first = max(0, -((high - 1 - chosen.start) // down))
        end = max(first, (chosen.start - low) // down + 1)
    return chosen[first:end]


def getitem(x, index):
    if isinstance(index, str):
        raise KeyError(f'There are no fields in dtype {x.dtype}.')
    if isinstance(index, list) and index and all(isinstance(i, str) for i in index):
        raise TypeError("'NoneType' object is not subscriptable")
    index = normalized(index, x.shape)
    if any(isinstance(i, Array) and i.dtype.kind in 'iu' for i in index):
        x, index = _by_lazy_numbers(x, index)
    if any(isinstance(i, Array) for i in index):
        x, index = _by_lazy_mask(x, index)
    if all(isinstance(i, slice) and i == slice(None) for i in index):
        return x
    lists = [n for n, i in enumerate(index) if isinstance(i, np.ndarray)]
    if len(lists) > 1:
        raise NotImplementedError("Don't yet support nd fancy indexing")
    if not lists:
        return _cut(x, index)
    at, = lists
    if index[at].ndim > 1:
        raise NotImplementedError("Don't yet support nd fancy indexing")
    if not index[at].size:
        return _cut(x, index[:at] + [slice(0, 0, 1)] + index[at + 1:])
    rest = index[:at] + [slice(None)] + index[at + 1:]
    if not all(isinstance(i, slice) and i == slice(None) for i in rest):
        axis = sum(not isinstance(i, Integral) for i in index[:at])
        x = _cut(x, rest)
    else:
        axis = at
    return take(x, index[at], axis)


def _cut(x, index):
    """Numbers, slices and new axes alone."""
    axes, chunks, axis = [], [], 0
    if is_unknown(x.shape):
        own = [each for each in index if each is not None]
        if any(size != size and isinstance(each, (int, slice)) and each != slice(None)
               for each, size in zip(own, x.shape)):
            raise ValueError(f'Arrays chunk sizes are unknown: {x.shape}{UNKNOWN}')
    for each in index:
        if each is None:
            axes.append([(None, None, 1)])
        else:
            axes.append(pieces(each, x.chunks[axis]))
            axis += 1
        if each is None or isinstance(each, (slice, np.ndarray)):
            chunks.append(tuple([length for _, _, length in axes[-1]]))
    if tuple(chunks) == x.chunks and all(at == i and cut == slice(None)
                                         for own in axes for i, (at, cut, _) in enumerate(own)):
        return x
    name = f'getitem-{tokenize(x, str(index))}'
    counts = x.numblocks
    parts = []
    for at, piece in zip(places([len(c) for c in chunks]), product(*axes)):
        place = [own for own, _, _ in piece if own is not None]
        parts.append(_call(name, at, chunk.getitem, x._parts[flat(place, counts)],
                           tuple([own for _, own, _ in piece])))
    return Array(parts, name, tuple(chunks), x.dtype)


def take(x, index, axis):
    """Places of one axis, in chunks of about the length that there were."""
    lengths = x.chunks[axis]
    if is_unknown(lengths):
        if len(lengths) > 1:
            raise ValueError(f'Array chunk size or shape is unknown. {UNKNOWN}')
        return _cut(x, [index if i == axis else slice(None) for i in range(x.ndim)])
    if len(index) == x.shape[axis] and (index == np.arange(len(index))).all():
        return x
    average, places_ = max(1, int(x.shape[axis] / len(lengths))), index.tolist()
    groups = [places_[first:first + average] for first in range(0, len(places_), average)]
    return _taken(x, groups, axis, f'getitem-{tokenize(x, index, axis)}')


def shuffle(x, indexer, axis, chunks='auto'):
    """The places of one axis in groups, of which each comes into one chunk."""
    if is_unknown(x.shape):
        raise ValueError(f'Shuffling only allowed with known chunk sizes. {UNKNOWN}')
    assert isinstance(axis, Integral), 'axis must be an integer'
    assert chunks == 'auto', 'Only auto is supported for now'
    if not isinstance(indexer, list) or not all(isinstance(group, list) for group in indexer):
        raise ValueError('indexer must be a list of lists of positional indices')
    if not axis <= x.ndim:
        raise ValueError(f'Axis {axis} is out of bounds for array with {x.ndim} axes')
    if max(map(max, indexer)) >= x.shape[axis]:
        raise IndexError(f'Indexer contains out of bounds index. Dimension only has {x.shape[axis]} elements.')
    if [place for group in indexer for place in group] == list(range(x.shape[axis])):
        return x
    return _taken(x, indexer, axis, f'shuffle-{tokenize(x, indexer, axis)}')


def _taken(x, groups, axis, name):
    """Places of one axis; a group is in one chunk, which small groups share."""
    lengths = x.chunks[axis]
    bounds = starts(lengths)
    groups = [_by_chunk(own, bounds) for own in _gathered(groups, x.shape[axis] / len(lengths))]
    chunks = x.chunks[:axis] + (tuple(len(order) for _, _, order in groups),) + x.chunks[axis + 1:]
    counts = x.numblocks
    parts = []
    for place in places([len(c) for c in chunks]):
        blocks, cuts, order = groups[place[axis]]
        given = [x._parts[flat(place[:axis] + (at,) + place[axis + 1:], counts)] for at in blocks]
        parts.append(_call(name, place, chunk.taken, given, cuts, order, axis))
    return Array(parts, name, chunks, x.dtype)


def _gathered(groups, usual):
    """Groups of places in lists of about the length of a chunk: a short one goes with what is before it."""
    from dask import config
    limit, gathered = int(usual * config.get('array.chunk-size-tolerance')), []
    current = []
    for own in groups:
        if current and len(current) + len(own) > limit:
            gathered.append(current)
            current = own
        else:
            current = current + own
            if len(current) > limit / config.get('array.chunk-size-tolerance'):
                gathered.append(current)
                current = []
    return gathered + [current] if current else gathered


def _by_chunk(index, bounds):
    """Which chunks the places are in, which places of each, and how these come into order."""
    found = {}
    at = 0
    for n, place in enumerate(index):
        if not bounds[at] <= place < bounds[at + 1]:
            at = bisect_right(bounds, place) - 1
        found.setdefault(at, []).append((place - bounds[at], n))
    order, cuts, first = [0] * len(index), [], 0
    for own in found.values():
        cuts.append([place for place, _ in own])
        for step, (_, n) in enumerate(own):
            order[n] = first + step
        first += len(own)
    return list(found), cuts, order


def _by_lazy_numbers(x, index):
    """A lazy array of numbers: each chunk picks what is in it, the pieces are put in order."""
    if sum(isinstance(i, Array) for i in index) > 1:
        raise NotImplementedError("Don't yet support nd fancy indexing")
    at, = [n for n, i in enumerate(index) if isinstance(i, Array)]
    wanted = index[at]
    axis = sum(i is not None for i in index[:at])
    if wanted.ndim > 1:
        raise NotImplementedError('Slicing with dask.array of ints only permitted when the indexer has zero '
                                  'or '
                                  'one dimensions')
    if is_unknown(x.chunks[axis]):
        raise NotImplementedError('Slicing an array with unknown chunks with a dask.array of ints is not '
                                  'supported')
    name = f'slice_with_int_dask_array_aggregate-{tokenize(x, wanted, axis)}'
    counts, bounds, size = x.numblocks, starts(x.chunks[axis])[:-1], x.shape[axis]
    middle = wanted.chunks if wanted.ndim else ()
    chunks = x.chunks[:axis] + middle + x.chunks[axis + 1:]
    parts = []
    for place in places([len(c) for c in chunks]):
        own = wanted._parts[place[axis]] if wanted.ndim else wanted._parts[0]
        before, after = place[:axis], place[axis + wanted.ndim:]
        given = [x._parts[flat(before + (j,) + after, counts)] for j in range(counts[axis])]
        parts.append(_call(name, place, chunk.picked, given, bounds, own, axis, size))
    rest = index[:at] + ([slice(None)] if wanted.ndim else []) + index[at + 1:]
    return Array(parts, name, chunks, x.dtype), rest


def _by_lazy_mask(x, index):
    """A lazy array of booleans: chunks of unknown length."""
    from dask.array.elementwise import blockwise, elemwise
    rest = [slice(None) if isinstance(i, Array) else i for i in index]
    if len(index) == 1 and index[0].ndim == x.ndim:
        mask = index[0]
        if not is_unknown(x.shape) and not is_unknown(mask.shape):
            x, mask = x.ravel(), mask.ravel()
        y = elemwise(chunk.getitem, x, mask, dtype=x.dtype)
        name = f'getitem-{tokenize(x, mask)}'
        parts = [_alias(name, i, part) for i, part in enumerate(y._parts)]
        return Array(parts, name, ((np.nan,) * y.npartitions,), x.dtype), [slice(None)]
    if any(isinstance(i, Array) and i.ndim != 1 for i in index):
        raise NotImplementedError('Slicing with dask.array of bools only permitted when the indexer has '
                                  'only one '
                                  'dimension or when it has the same dimension as the sliced array')
    pairs, axis, masked = [], 0, set()
    for i in index:
        if i is None:
            continue
        if isinstance(i, Array):
            masked.add(axis)
            pairs += (i, (axis,))
        else:
            pairs += (slice(None), None)
        axis += 1
    own = tuple(range(x.ndim))
    result = blockwise(chunk.getitem_variadic, own, x, own, *pairs, dtype=x.dtype, meta=True,
                       token='getitem_variadic')
    result._chunks = tuple((np.nan,) * len(c) if n in masked else c for n, c in enumerate(result.chunks))
    return result, rest


class Vindex:
    """`x.vindex[i, j]`: one element for each pair of places."""

    def __init__(self, array):
        self._array = array

    def __getitem__(self, key):
        x = self._array
        key = key if isinstance(key, tuple) else (key,)
        if any(k is None for k in key):
            raise IndexError(f'vindex does not support indexing with None (np.newaxis), got {key}')
        if any(isinstance(k, Array) for k in key):
            raise IndexError('vindex does not support indexing with dask objects. Call compute '
                             f'on the indexer first to get an evalurated array. Got: {key}')
        key = _without_ellipsis(key, x.ndim)
        if len(key) > x.ndim:
            raise IndexError('Too many indices for array')
        given, key = key, key + (slice(None),) * (x.ndim - len(key))
        if all(isinstance(k, slice) for k in key):
            if all(k.indices(size) == (0, size, 1) for k, size in zip(key, x.shape)):
                return x
            raise IndexError('vindex requires at least one non-slice to vectorize over when the slices are '
                             'not '
                             'over the entire array (i.e, x[:]). Use normal slicing instead when only using '
                             f'slices. Got: {given}')
        x = x[tuple(k if isinstance(k, slice) else slice(None) for k in key)]
        axes = [axis for axis, k in enumerate(key) if not isinstance(k, slice)]
        places_ = []
        for axis in axes:
            k = np.asarray(key[axis])
            k = np.nonzero(k)[0] if k.dtype.kind == 'b' else k
            size = x.shape[axis]
            if ((k >= size) | (k < -size)).any():
                raise IndexError(f'vindex key has entries out of bounds for indexing along axis {axis} of '
                                 f'size '
                                 f'{size}: {np.asarray(key[axis])!r}')
            places_.append(np.where(k < 0, k + size, k))
        return _points(x, axes, np.broadcast_arrays(*places_))


def _points(x, axes, where):
    """The elements at some points of some axes; the other axes follow."""
    shape = where[0].shape
    count = math.prod(shape)
    others = [axis for axis in range(x.ndim) if axis not in axes]
    most = max([math.prod(x.chunks[axis][0] for axis in axes), 1])
    lengths = tuple(min(most, count - first) for first in range(0, count, most)) or (0,)
    chunks = (lengths,) + tuple(x.chunks[axis] for axis in others)
    name = f'vindex-merge-{tokenize(x, axes, *where)}'
    bounds = [starts(x.chunks[axis]) for axis in axes]
    flat_where = [each.ravel().tolist() for each in where]
    first, groups = 0, []
    for length in lengths:
        groups.append(_points_by_chunk([each[first:first + length] for each in flat_where], bounds))
        first += length
    parts = []
    for place in places([len(c) for c in chunks]):
        given, cuts, orders = [], [], []
        for spot, (inside, order) in groups[place[0]].items():
            at = dict(zip(others, place[1:]))
            at.update(zip(axes, spot))
            given.append(x._parts[flat([at[axis] for axis in range(x.ndim)], x.numblocks)])
            cuts.append(inside)
            orders.append(order)
        rest = tuple(x.chunks[axis][at] for axis, at in zip(others, place[1:]))
        parts.append(_call(name, place, chunk.points, given, cuts, orders, tuple(axes),
                           (lengths[place[0]],) + rest, x.dtype))
    result = Array(parts, name, chunks, x.dtype)
    if len(shape) != 1:
        result = result.reshape(shape + tuple(x.shape[axis] for axis in others))
    return result


def _points_by_chunk(where, bounds):
    found = {}
    for n, point in enumerate(zip(*where)):
        spot = tuple(bisect_right(b, at) - 1 for at, b in zip(point, bounds))
        inside, order = found.setdefault(spot, ([[] for _ in point], []))
        for own, at, b, chosen in zip(inside, point, bounds, spot):
            own.append(at - b[chosen])
        order.append(n)
    return found


def blocks(x, index):
    """The chunks at some places, as an array."""
    index = index if isinstance(index, tuple) else (index,)
    if sum(isinstance(i, (np.ndarray, list)) for i in index) > 1:
        raise ValueError('Can only slice with a single list')
    if any(i is None for i in index):
        raise ValueError('Slicing with np.newaxis or None is not supported')
    chosen = []
    for i, count in zip(normalized(index, x.numblocks), x.numblocks):
        chosen.append(list(range(count))[i] if isinstance(i, slice) else
                      i.tolist() if isinstance(i, np.ndarray) else [i])
    name = f'blocks-{tokenize(x, chosen)}'
    grid = places([len(own) for own in chosen])
    parts = [_alias(name, at, x._parts[flat(place, x.numblocks)]) for at,
             place in zip(grid, product(*chosen))]
    chunks = tuple(tuple(c[at] for at in own) for c, own in zip(x.chunks, chosen))
    return Array(parts, name, chunks, x.dtype)
