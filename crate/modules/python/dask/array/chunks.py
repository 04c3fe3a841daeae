"""Chunks: the lengths of an array's pieces along each of its axes."""

import math
from numbers import Number

import numpy as np

LIMIT = 128 * 2 ** 20

MISSING = (
    'You must specify a chunks= keyword argument.\n'
    'This specifies the chunksize of your array blocks.\n\n'
    'See the following documentation page for details:\n'
    '  https://docs.dask.org/en/latest/array-creation.html#chunks'
)

# More chunks than a laboratory's array has any use for.
MOST = 1_000_000


def normalize_chunks(chunks, shape=None, limit=None, dtype=None, previous_chunks=None):
    """Chunks as a tuple of lengths for each axis, from any of the ways to write them."""
    if chunks is None:
        raise ValueError(MISSING)
    if isinstance(chunks, list):
        chunks = tuple(chunks)
    if isinstance(chunks, (Number, str)):
        chunks = (chunks,) * len(shape)
    if isinstance(chunks, dict):
        chunks = tuple(chunks.get(i) for i in range(len(shape)))
    if isinstance(chunks, np.ndarray):
        chunks = tuple(chunks.tolist())
    if not chunks and shape and all(size == 0 for size in shape):
        chunks = ((0,),) * len(shape)
    if shape and len(shape) == 1 and len(chunks) > 1 and all(isinstance(c, (Number, str)) for c in chunks):
        chunks = (chunks,)
    if shape and len(chunks) != len(shape):
        raise ValueError('Chunks and shape must be of the same length/dimension. '
                         f'Got chunks={chunks}, shape={shape}')
    if shape is not None:
        chunks = tuple(s if c is None or (isinstance(c, Number) and c == -1) else c
                       for c, s in zip(chunks, shape))
    words = [c for c in chunks if isinstance(c, str)]
    for word in words:
        if word != 'auto':
            from dask.utils import parse_bytes
            limit = parse_bytes(word)
    if words:
        chunks = _auto(chunks, shape, limit or LIMIT, dtype)
    whole = all(isinstance(c, Number) for c in chunks)
    if shape is not None:
        chunks = tuple(_split(s, c) if isinstance(c, Number) else tuple(c) for c, s in zip(chunks, shape))
    for each in chunks:
        if not each:
            raise ValueError('Empty tuples are not allowed in chunks. Express zero length dimensions with '
                             '0(s) in chunks')
    if not whole and shape is not None and any(sum(c) != s for c, s in zip(chunks, shape)):
        raise ValueError(f'Chunks do not add up to shape. Got chunks={chunks}, shape={shape}')
    if math.prod(len(c) for c in chunks) > MOST:
        raise ValueError(f'{math.prod(len(c) for c in chunks):,} chunks are more than the {MOST:,} that an '
                         'array may have here: make the chunks larger')
    return tuple(tuple(int(size) for size in c) for c in chunks)


def _split(size, length):
    if length != int(length):
        raise ValueError('chunks can only contain integers.')
    size, length = int(size), int(length)
    if length < 0:
        raise ValueError(f'a chunk cannot have {length} elements')
    if not size:
        return (0,)
    if size // length > MOST:
        raise ValueError(f'chunks of {length} make {size // length:,} of {size:,} elements; at most {MOST:,} '
                         'may be: make the chunks larger')
    rest = size % length
    return (length,) * (size // length) + ((rest,) if rest else ())


def _auto(chunks, shape, limit, dtype):
    """The axes that say 'auto' share what the others leave of `limit` bytes."""
    if dtype is None:
        raise TypeError('dtype must be known for auto-chunking')
    chunks = list(chunks)
    known = 1
    for c in chunks:
        if not isinstance(c, str):
            known *= max(c) if isinstance(c, (tuple, list)) else c
    autos = {i for i, c in enumerate(chunks) if isinstance(c, str)}
    while autos:
        size = (limit / np.dtype(dtype).itemsize / max(known, 1)) ** (1 / len(autos))
        small = {i for i in autos if shape[i] < size}
        if not small:
            for i in autos:
                chunks[i] = max(1, int(size))
            break
        for i in small:
            chunks[i] = shape[i]
            known *= max(shape[i], 1)
        autos -= small
    return tuple(chunks)


def common_blockdim(blockdims):
    """The chunks of one axis that all the given ones can be cut into."""
    several = {c for c in blockdims if len(c) > 1}
    if not several:
        return max(blockdims)
    if len(several) == 1:
        return next(iter(several))
    if len({sum(c) for c in several}) > 1:
        raise ValueError('Chunks do not add up to same value', set(blockdims))
    bounds = set()
    for c in several:
        bounds.update(starts(c)[1:])
    bounds = sorted(bounds)
    return tuple(b - a for a, b in zip([0] + bounds, bounds))


def starts(lengths):
    """Where each chunk starts, and after them the axis' length."""
    places = [0]
    for length in lengths:
        places.append(places[-1] + length)
    return places
