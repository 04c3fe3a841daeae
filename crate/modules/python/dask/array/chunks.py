"""Chunks: the lengths of an array's pieces along each of its axes."""

import math
from itertools import accumulate
from numbers import Number

import numpy as np

MISSING = (
    'You must specify a chunks= keyword argument.\n'
    'This specifies the chunksize of your array blocks.\n\n'
    'See the following documentation page for details:\n'
    '  https://docs.dask.org/en/latest/array-creation.html#chunks'
)

UNKNOWN = '\n\nA possible solution: https://docs.dask.org/en/latest/array-chunks.html#unknown-chunks\n' \
          'Summary: to compute chunks sizes, use\n\n' \
          '   x.compute_chunk_sizes()  # for Dask Array `x`\n' \
          '   ddf.to_dask_array(lengths=True)  # for Dask DataFrame `ddf`'

# More chunks than a laboratory's array has any use for.
MOST = 1_000_000


def is_unknown(lengths):
    return any(length != length for length in lengths)


def normalize_chunks(chunks, shape=None, limit=None, dtype=None, previous_chunks=None):
    """Chunks as a tuple of lengths for each axis, from any of the ways to write them."""
    if dtype and not isinstance(dtype, np.dtype):
        dtype = np.dtype(dtype)
    if chunks is None:
        raise ValueError(MISSING)
    if isinstance(chunks, list):
        chunks = tuple(chunks)
    if isinstance(chunks, (Number, str)):
        chunks = (chunks,) * len(shape)
    if isinstance(chunks, dict):
        chunks = tuple(chunks.get(i) for i in range(len(shape)))
    if isinstance(chunks, np.ndarray):
        chunks = chunks.tolist()
    if not chunks and shape and all(size == 0 for size in shape):
        chunks = ((0,),) * len(shape)
    if shape and len(shape) == 1 and len(chunks) > 1 and all(isinstance(c, (Number, str)) for c in chunks):
        chunks = (chunks,)
    if shape and len(chunks) != len(shape):
        raise ValueError('Chunks and shape must be of the same length/dimension. '
                         f'Got chunks={chunks}, shape={shape}')
    if shape is not None:
        chunks = tuple(size if c is None or (isinstance(c, Number) and c == -1) else c
                       for c, size in zip(chunks, shape))
    if any(isinstance(c, str) for c in chunks):
        chunks, limit = _byte_sizes(chunks, limit)
        chunks = _auto(chunks, shape, limit, dtype, previous_chunks)
    whole = None
    if chunks and shape is not None:
        whole = all(isinstance(c, int) for c in chunks)
        _check_count(chunks, shape)
        chunks = tuple(tuple(c) if isinstance(c, (tuple, list)) else _split(size, c)
                       for c, size in zip(chunks, shape))
    for each in chunks:
        if not each:
            raise ValueError('Empty tuples are not allowed in chunks. Express zero length dimensions with '
                             '0(s) in chunks')
    if whole:
        return chunks
    if shape is not None:
        for lengths, size in zip(chunks, shape):
            total = sum(lengths)
            if total != size and total == total and size == size:
                raise ValueError(f'Chunks do not add up to shape. Got chunks={chunks}, shape={shape}')
    return tuple(tuple(int(length) if length == length else np.nan for length in c) for c in chunks)


def _byte_sizes(chunks, limit):
    """Sizes in bytes are a limit for all axes that name one."""
    from dask.utils import parse_bytes
    for c in chunks:
        if isinstance(c, str) and c != 'auto':
            parsed = parse_bytes(c)
            if limit is None:
                limit = parsed
            elif parsed != limit:
                raise ValueError('Only one consistent value of limit or chunk is allowed.'
                                 f'Used {parsed} != {limit}')
    return tuple('auto' if isinstance(c, str) else c for c in chunks), limit


def _check_count(chunks, shape):
    """Refuses what would make more chunks than the memory of a laboratory holds."""
    total = 1
    for c, size in zip(chunks, shape):
        if isinstance(c, (tuple, list)):
            total *= len(c) or 1
        elif size == size and c == c and c > 0:
            total *= math.ceil(size / c) or 1
    if total > MOST:
        raise ValueError(f'{total:,} chunks are more than the {MOST:,} that an array may have here: '
                         'make the chunks larger')


def _split(size, length):
    if size != size or length != length:
        raise ValueError(f'Array chunk sizes are unknown. shape: {(size,)}, chunks: {(length,)}{UNKNOWN}')
    if length != int(length):
        raise ValueError('chunks can only contain integers.')
    size, length = int(size), int(length)
    if not size:
        return (0,)
    if length < 0:
        raise ValueError(f'a chunk cannot have {length} elements')
    rest = size % length
    return (length,) * (size // length) + ((rest,) if rest else ())


def _auto(chunks, shape, limit, dtype, previous):
    """The axes that say 'auto' share what the others leave of `limit` bytes."""
    from dask import config
    from dask.utils import parse_bytes
    limit = config.get('array.chunk-size') if limit is None else limit
    limit = max(1, parse_bytes(limit) if isinstance(limit, str) else limit)
    if dtype is None:
        raise TypeError('dtype must be known for auto-chunking')
    if dtype.kind == 'O':
        raise NotImplementedError('Can not use auto rechunking with object dtype. '
                                  'We are unable to estimate the size in bytes of object data')
    if is_unknown(shape) or any(isinstance(c, (tuple, list)) and is_unknown(c) for c in chunks):
        raise ValueError('Can not perform automatic rechunking with unknown '
                         f'(nan) chunk sizes.{UNKNOWN}')
    chunks = list(chunks)
    largest = math.prod(max(c) if isinstance(c, (tuple, list)) else c for c in chunks if c != 'auto')
    autos = [i for i, c in enumerate(chunks) if c == 'auto']
    if previous is not None and autos:
        return _auto_from(chunks, shape, limit, dtype, previous, autos, largest)
    while autos:
        size = (limit / dtype.itemsize / max(largest, 1)) ** (1 / len(autos))
        small = [i for i in autos if shape[i] < size]
        if not small:
            for i in autos:
                chunks[i] = round_to(size, shape[i])
            break
        for i in small:
            chunks[i] = (shape[i],)
            largest *= shape[i]
        autos = [i for i in autos if i not in small]
    return tuple(chunks)


def round_to(c, s):
    """A length near `c` that goes well with an axis of length `s`."""
    return max(1, int(c)) if c <= s else c // s * s


def _auto_from(chunks, shape, limit, dtype, previous, autos, largest):
    """As `_auto`, keeping to the proportions of the chunks that were there before."""
    from dask import config
    tolerance = config.get('array.chunk-size-tolerance')
    previous = [c[0] if isinstance(c, tuple) and len(c) == 1 else c for c in previous]
    previous = [c if isinstance(c, (tuple, list)) else _split(size, c) for c, size in zip(previous, shape)]
    median = {i: float(np.median(previous[i])) for i in autos}

    def factor(sizes):
        known = 1
        for size in sizes.values():
            known *= size if isinstance(size, Number) else max(size)
        return limit / dtype.itemsize / largest / (known or 1)

    multiplier = factor(median)
    shrinks = multiplier < 1
    result = median if shrinks else {}
    ideal = [_usual(lengths) or size for lengths, size in zip(previous, shape)]
    autos, again = set(autos), True
    while again:
        count, again = len(autos), False
        for i in sorted(autos):
            proposed = median[i] * multiplier ** (1 / count)
            if proposed > shape[i]:
                chunks[i] = shape[i]
                autos.remove(i)
                del median[i]
                again = True
                largest *= shape[i]
                result[i] = (shape[i],)
            elif shrinks or max(previous[i]) > proposed * tolerance ** (1 / count):
                result[i] = round_to(proposed, ideal[i])
                if proposed < 1:
                    again = True
                    autos.discard(i)
            else:
                result[i] = _merged(previous[i], proposed)
        if again or shrinks:
            last, multiplier = multiplier, factor(median)
            again = again or multiplier != last
    for i, c in result.items():
        chunks[i] = c or 0
    return tuple(int(c) if isinstance(c, float) else c for c in chunks)


def _usual(lengths):
    """The length that at least half of the chunks have, if there is one above 1."""
    counts = {}
    for length in lengths:
        counts[length] = counts.get(length, 0) + 1
    mode, count = max(counts.items(), key=lambda item: item[1])
    return mode if mode > 1 and count >= len(lengths) / 2 else None


def _merged(lengths, most):
    """Neighbouring chunks together, as far as they stay within a length."""
    merged, new = [], 0
    for length in lengths:
        if length + new <= most:
            new += length
        else:
            if new > 0:
                merged.append(new)
            new = length
    return tuple(merged + [new] if new > 0 else merged)


def common_blockdim(blockdims):
    """The chunks of one axis that all the given ones can be cut into."""
    several = {c for c in blockdims if len(c) > 1}
    if len(several) == 1:
        return next(iter(several))
    if not several:
        return max(blockdims, key=lambda c: c[0])
    if any(is_unknown(c) for c in blockdims):
        raise ValueError(f"Arrays' chunk sizes ({set(blockdims)}) are unknown.\n\n"
                         'A possible solution:\n  x.compute_chunk_sizes()')
    if len({sum(c) for c in several}) > 1:
        raise ValueError('Chunks do not add up to same value', set(blockdims))
    bounds = sorted({bound for c in several for bound in starts(c)})
    return tuple(b - a for a, b in zip(bounds, bounds[1:]))


def starts(lengths):
    """Where each chunk starts, and after them the axis' length."""
    return list(accumulate(lengths, initial=0))
