"""`x[index]` and `x.blocks[index]`: which chunks an index meets, and which part of each."""

from itertools import product

import numpy as np

from dask.array.chunks import starts
from dask.array.core import Array, flat, nested, places

# Natives: _call, tokenize, funcname, key_split;
# and `chunk`, the module of what is done with chunks.


def normalized(index, shape):
    """One entry for each axis: a number from 0 or a slice; `None` stands for a new axis."""
    index = index if isinstance(index, tuple) else (index,)
    for each in index:
        if isinstance(each, str) or (isinstance(each, list) and any(isinstance(i, str) for i in each)):
            raise KeyError(each)
        if isinstance(each, Array):
            raise NotImplementedError('Indexing a Dask array with a Dask array makes chunks of unknown '
                                      'length, which is not supported here: use da.where(condition, x, 0)')
        if isinstance(each, (list, np.ndarray)):
            raise NotImplementedError('Indexing a Dask array with a list or an array is not supported '
                                      'here: use slices, or compute() first')
    given = sum(1 for each in index if each is not None and each is not Ellipsis)
    if given > len(shape):
        raise IndexError('Too many indices for array')
    missing = (slice(None),) * (len(shape) - given)
    at = next((i for i, each in enumerate(index) if each is Ellipsis), len(index))
    index = index[:at] + missing + tuple(each for each in index[at:] if each is not Ellipsis)
    result, axis = [], 0
    for each in index:
        if each is None:
            result.append(None)
            continue
        result.append(_one(each, axis, shape[axis]))
        axis += 1
    return result


def _one(index, axis, size):
    if isinstance(index, slice):
        return index
    if isinstance(index, (bool, np.bool_)) or not isinstance(index, (int, np.integer)):
        if isinstance(index, (float, np.floating)):
            if index != int(index):
                raise IndexError(f'Bad index.  Must be integer-like: {index}')
        else:
            raise TypeError('Invalid index type', type(index), index)
    index = int(index)
    if not -size <= index < size:
        raise IndexError(f'Index {index} is out of bounds for axis {axis} with size {size}')
    return index % size


def pieces(index, lengths):
    """`(chunk's place, index in it, length)` for what an index meets along an axis."""
    bounds = starts(lengths)
    if not isinstance(index, slice):
        at = max(i for i, low in enumerate(bounds[:-1]) if low <= index and lengths[i])
        return [(at, index - bounds[at], None)]
    chosen = range(*index.indices(bounds[-1]))
    if index.step in (None, 1) and len(chosen) == bounds[-1]:
        return [(at, slice(None), length) for at, length in enumerate(lengths)]
    found = []
    blocks = list(enumerate(lengths))
    for at, length in blocks if chosen.step > 0 else reversed(blocks):
        own = _within(chosen, bounds[at], bounds[at + 1])
        if own:
            stop = own[-1] - bounds[at] + (1 if own.step > 0 else -1)
            found.append((at, slice(own[0] - bounds[at], None if stop < 0 else stop, own.step), len(own)))
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
    index = normalized(index, x.shape)
    if all(isinstance(each, slice) and each == slice(None) for each in index):
        return x
    axes, chunks, axis = [], [], 0
    for each in index:
        if each is None:
            axes.append([(None, None, 1)])
        else:
            axes.append(pieces(each, x.chunks[axis]))
            axis += 1
        if each is None or isinstance(each, slice):
            chunks.append(tuple(length for _, _, length in axes[-1]))
    if tuple(chunks) == x.chunks and all(at == i and cut == slice(None)
                                         for axis in axes for i, (at, cut, _) in enumerate(axis)):
        return x
    name = f'getitem-{tokenize(x, str(index))}'
    parts = []
    for i, piece in enumerate(product(*axes)):
        place = [at for at, _, _ in piece if at is not None]
        cut = tuple(own for _, own, _ in piece)
        parts.append(_call(name, i, chunk.getitem, x._parts[flat(place, x.numblocks)], cut))
    return Array(parts, name, tuple(chunks), x.dtype)


def blocks(x, index):
    """The chunks at some places, as an array."""
    index = normalized(index, x.numblocks)
    if any(each is None for each in index):
        raise ValueError('Slicing with np.newaxis or None is not supported')
    chosen = [list(range(count))[each] if isinstance(each, slice) else [each]
              for each, count in zip(index, x.numblocks)]
    name = f'blocks-{tokenize(x, str(index))}'
    parts = [_call(name, i, chunk.join, [x._parts[flat(place, x.numblocks)]], ())
             for i, place in enumerate(product(*chosen))]
    chunks = tuple(tuple(c[at] for at in own) for c, own in zip(x.chunks, chosen))
    return Array(parts, name, chunks, x.dtype)
