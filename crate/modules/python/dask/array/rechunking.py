"""`rechunk`: the same array in other chunks."""

import warnings
from itertools import product

import numpy as np

from dask.array.chunks import is_unknown, normalize_chunks, starts
from dask.array.core import Array, flat, one_axis, places

# Natives: _call, tokenize; and `chunk`, the module of what is done with chunks.


def rechunk(x, chunks='auto', threshold=None, block_size_limit=None, balance=False, method=None):
    if method not in (None, 'tasks'):
        raise NotImplementedError(f"Unknown rechunking method '{method}'")
    if x.ndim and all(size == 0 for size in x.shape):
        return x
    if isinstance(chunks, dict):
        given = {one_axis(axis, x.ndim): c for axis, c in chunks.items()}
        chunks = tuple(x.chunks[axis] if given.get(axis) is None else given[axis] for axis in range(x.ndim))
    if isinstance(chunks, (tuple, list)):
        chunks = tuple(own if c is None else c for c, own in zip(chunks, x.chunks))
    chunks = normalize_chunks(chunks, x.shape, block_size_limit, x.dtype, x.chunks)
    if len(chunks) != x.ndim:
        raise ValueError('Provided chunks are not consistent with shape')
    if not balance and chunks == x.chunks:
        return x
    if balance:
        chunks = tuple(_balanced(c) for c in chunks)
    for old, new in zip(x.chunks, chunks):
        if is_unknown(old) or is_unknown(new):
            if len(old) != len(new) or not all(a == b or (a != a and b != b) for a, b in zip(old, new)):
                raise ValueError('Chunks must be unchanging along dimensions with missing values.\n\n'
                                 'A possible solution:\n  x.compute_chunk_sizes()')
    return into(x, chunks)


def into(x, chunks):
    """The array in chunks that are known to fit it."""
    if chunks == x.chunks:
        return x
    name = f'rechunk-merge-{tokenize(x, chunks)}'
    axes = [overlaps(old, new) for old, new in zip(x.chunks, chunks)]
    parts = []
    counts = x.numblocks
    for place in places([len(c) for c in chunks]):
        pieces = [axis[at] for axis, at in zip(axes, place)]
        chosen = list(product(*pieces))
        blocks = [x._parts[flat([at for at, _ in piece], counts)] for piece in chosen]
        if len(chosen) == 1:
            parts.append(_call(name, place, chunk.getitem, blocks[0], tuple(cut for _, cut in chosen[0])))
            continue
        indices = [tuple(cut for _, cut in piece) for piece in chosen]
        parts.append(_call(name, place, chunk.merge, blocks, indices, tuple(len(piece) for piece in pieces)))
    return Array(parts, name, chunks, x.dtype)


def _balanced(lengths):
    """Chunks of one axis that are as many, and as equal as the usual length lets them be."""
    median, total, wanted = int(np.median(lengths)), sum(lengths), len(lengths)
    if min(lengths) <= 0.5 * max(lengths):
        wanted -= 1
    best = None
    for length in range(median - median // 2, median + median // 2 + 1):
        new = (length,) * (total // length) + ((total % length,) if total % length else ())
        spread = max(new) - min(new)
        if len(new) == wanted and (best is None or spread < best[0]):
            best = spread, new
    if best is None:
        warnings.warn('chunk size balancing not possible with given chunks. '
                      'Try increasing the chunk size.')
        return lengths
    return best[1]


def overlaps(old, new):
    """For each new chunk of an axis: which old ones it is made of, and of which part of each."""
    if old == new or is_unknown(old):
        return [[(at, slice(None))] for at in range(len(old))]
    bounds, result, first = starts(old), [], 0
    begin = 0
    for length in new:
        end, pieces = begin + length, []
        while first + 1 < len(old) and bounds[first + 1] <= begin:
            first += 1
        at = first
        while True:
            low, high = max(begin, bounds[at]), min(end, bounds[at + 1])
            if high > low or (not pieces and length == 0):
                pieces.append((at, slice(low - bounds[at], max(low, high) - bounds[at])))
            at += 1
            if at >= len(old) or bounds[at] >= end:
                break
        result.append(pieces)
        begin = end
    return result
