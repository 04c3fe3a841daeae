"""`x[index] = value`: an array whose chunks are copies with the elements set."""

from bisect import bisect_right
from itertools import product
from numbers import Integral

import numpy as np

from dask.array.chunks import UNKNOWN, is_unknown, starts
from dask.array.core import Array, asanyarray, flat, places
from dask.array.elementwise import broadcast_to
from dask.array.slicing import _positions, normalized, pieces

# Natives: _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def setitem(x, key, value):
    """Makes the array one that has `value` at `key`."""
    if not isinstance(value, Array) and x.dtype.kind in 'iu':
        if np.isnan(value).any():
            raise ValueError('cannot convert float NaN to integer')
        if np.isinf(value).any():
            raise ValueError('cannot convert float infinity to integer')
    value = asanyarray(value, dtype=x.dtype)
    if isinstance(key,
                  Array) and (key.dtype.kind in 'iu' or key.dtype == bool and key.ndim == 1 and x.ndim > 1):
        key = (key,)
    if isinstance(key, Array):
        x._become(_masked(x, key, value))
        return
    if is_unknown(x.shape):
        raise ValueError(f'Arrays chunk sizes are unknown. {UNKNOWN}')
    x._become(_placed(x, key, value))


def _masked(x, key, value):
    from dask.array.routines import where
    if len(key.shape) != len(x.shape) or any(a != b and a == a and b == b for a,
                                             b in zip(key.shape, x.shape)):
        raise IndexError(f"boolean index shape {key.shape} must match indexed array's {x.shape}.")
    if value.ndim:
        value = broadcast_to(value, x[key].shape)
    return where(key, value, x)


def _placed(x, key, value):
    index = normalized(key, x.shape)
    if any(i is None for i in index):
        raise IndexError('Assignment with an index that has new axes is not supported')
    index = [_positions(i.compute(), axis, x.shape[axis]) if isinstance(i, Array) else i
             for axis, i in enumerate(index)]
    if sum(isinstance(i, np.ndarray) for i in index) > 1:
        raise NotImplementedError("Don't yet support nd fancy indexing")
    axes = [_axis_pieces(i, lengths) for i, lengths in zip(index, x.chunks)]
    region = tuple(sum(length for *_, length in own) for own in axes)
    shown = tuple(size for size, i in zip(region, index) if not isinstance(i, Integral))
    extra = value.ndim - len(shown)
    if extra > 0 and all(size == 1 for size in value.shape[:extra]):
        value = value.reshape(value.shape[extra:])
        extra = 0
    if extra > 0 or any(a not in (1, b) for a, b in zip(value.shape[::-1], shown[::-1])):
        raise ValueError(f'shape mismatch: value array of shape {value.shape} could not be broadcast to '
                         f'indexing result of shape {shown}')
    if not all(region):
        return x
    value = value.rechunk(-1) if value.npartitions > 1 else value
    name = f'setitem-{tokenize(x, str(index), value)}'
    counts, parts = x.numblocks, list(x._parts)
    changed = {}
    for spot in product(*axes):
        changed[flat([at for at, *_ in spot], counts)] = (tuple(cut for _, cut, _, _ in spot),
                                                         tuple(own for _, _, own, _ in spot))
    result = []
    for i, (part, place) in enumerate(zip(parts, places(counts))):
        if i in changed:
            cut, own = changed[i]
            result.append(_call(name, place, chunk.assigned, part, cut, value._parts[0], own, shown, region))
        else:
            result.append(_alias(name, place, part))
    return Array(result, name, x.chunks, x.dtype)


def _axis_pieces(index, lengths):
    """`(chunk's place, places in it, places in the value, how many)` for what an index meets on an axis."""
    if isinstance(index, Integral):
        (at, place, _), = pieces(index, lengths)
        return [(at, slice(place, place + 1), slice(0, 1), 1)]
    if isinstance(index, slice):
        found, first = [], 0
        for at, cut, length in pieces(index, lengths):
            if length:
                found.append((at, cut, slice(first, first + length), length))
                first += length
        return found
    bounds, groups = starts(lengths), {}
    for n, place in enumerate(index.tolist()):
        at = bisect_right(bounds, place) - 1
        local, own = groups.setdefault(at, ([], []))
        local.append(place - bounds[at])
        own.append(n)
    return [(at, local, own, len(own)) for at, (local, own) in groups.items()]
