"""Functions of chunks that see some of their neighbours: `map_overlap`, `overlap`, sliding windows."""

import math
from numbers import Integral, Number

from dask.array.core import Array, normal_axes, places
from dask.array.elementwise import map_blocks, unify_chunks

# Natives: _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def _depths(ndim, depth):
    """How many elements each axis shares: a number for both sides, or a pair."""
    depth = 0 if depth is None else depth
    if isinstance(depth, Integral):
        depth = (depth,) * ndim
    if isinstance(depth, tuple):
        depth = dict(enumerate(depth))
    depth = {axis: depth.get(axis, 0) for axis in range(ndim)}
    return {axis: tuple(int(d) for d in own) if isinstance(own, tuple) else int(own)
            for axis, own in depth.items()}


def _boundaries(ndim, boundary):
    boundary = 'none' if boundary is None else boundary
    if not isinstance(boundary, (tuple, dict)):
        boundary = (boundary,) * ndim
    if isinstance(boundary, tuple):
        boundary = dict(enumerate(boundary))
    return {axis: 'none' if boundary.get(axis, 'none') is None else boundary.get(axis, 'none')
            for axis in range(ndim)}


def ensure_minimum_chunksize(size, chunks):
    """Chunks of one axis of which none is shorter than `size`."""
    if size <= min(chunks):
        return chunks
    output, new = [], 0
    for c in chunks:
        if c < size:
            if new > size + (size - c):
                output.append(new - (size - c))
                new = size
            else:
                new += c
        if new >= size:
            output.append(new)
            new = 0
        if c >= size:
            new += c
    if new >= size:
        output.append(new)
    elif output:
        output[-1] += new
    else:
        raise ValueError(f'The overlapping depth {size} is larger than your array {sum(chunks)}.')
    return tuple(output)


def _sides(depth):
    return depth if isinstance(depth, tuple) else (depth, depth)


def _roomy(x, depth):
    """The chunks that the depths fit into."""
    return tuple(ensure_minimum_chunksize(max(_sides(depth[axis])), c) for axis, c in enumerate(x.chunks))


def overlap(x, depth, boundary, *, allow_rechunk=True):
    """Each chunk with some elements of its neighbours, or what stands for them at the boundary."""
    depth, boundary = _depths(x.ndim, depth), _boundaries(x.ndim, boundary)
    if allow_rechunk:
        x = x.rechunk(_roomy(x, depth))
    elif any(min(c) < max(_sides(depth[axis])) for axis, c in enumerate(x.chunks)):
        depths = [max(_sides(own)) for own in depth.values()]
        raise ValueError('Overlap depth is larger than smallest chunksize.\n'
                         'Please set allow_rechunk=True to rechunk automatically.\n'
                         f'Overlap depths required: {depths}\nInput chunks: {x.chunks}\n')
    for axis in range(x.ndim):
        if any(_sides(depth[axis])):
            x = _extended(x, axis, _sides(depth[axis]), boundary[axis])
    return x


def _extended(x, axis, depth, kind):
    """One axis' chunks with what lies before and after each."""
    before, after = depth
    count, lengths = x.numblocks[axis], x.chunks[axis]
    last = count - 1
    name = f'overlap-{tokenize(x, axis, depth, str(kind))}'
    rest = math.prod(x.numblocks[axis + 1:])
    bounded = kind != 'none' if isinstance(kind, str) else True
    new = tuple(length + (before if at or bounded else 0) + (after if at < last or bounded else 0)
                for at, length in enumerate(lengths))
    parts = []
    for i, place in enumerate(places(x.numblocks)):
        at = place[axis]

        def part(other):
            return x._parts[i + (other - at) * rest]
        pieces, cuts = [part(at)], [None]
        if before and (at or bounded):
            other, cut = (at - 1, slice(-before, None)) if at else _edge(kind, 0, last, before, lengths)
            pieces.insert(0, part(other))
            cuts.insert(0, cut)
        if after and (at < last or bounded):
            other, cut = (at + 1, slice(0, after)) if at < last else _edge(kind, 1, last, after, lengths)
            pieces.append(part(other))
            cuts.append(cut)
        parts.append(_call(name, place, chunk.bordered, pieces, cuts, axis))
    return Array(parts, name, x.chunks[:axis] + (new,) + x.chunks[axis + 1:], x.dtype)


def _edge(kind, side, last, depth, lengths):
    """What lies beyond the first (0) or the last (1) chunk: which chunk it comes from, and what of it."""
    if kind == 'periodic':
        return (0, slice(0, depth)) if side else (last, slice(-depth, None))
    own = last if side else 0
    if kind == 'reflect':
        length = lengths[own]
        return own, list(range(length - 1, length - 1 - depth, -1)) if side else list(range(depth - 1, -1,
                                                                                            -1))
    if kind == 'nearest':
        return own, [lengths[own] - 1 if side else 0] * depth
    if isinstance(kind, str):
        raise ValueError(f'unknown boundary {kind!r}: reflect, periodic, nearest, none or a value')
    return own, ('value', depth, kind)


def trim_internal(x, axes, boundary=None):
    """The chunks without what they share."""
    boundary = _boundaries(x.ndim, boundary)
    cuts, chunks = [], []
    for axis, lengths in enumerate(x.chunks):
        before, after = _sides(axes.get(axis, 0))
        bounded = boundary[axis] != 'none' if isinstance(boundary[axis], str) else True
        last = len(lengths) - 1
        front = [before if at or bounded else 0 for at in range(len(lengths))]
        back = [after if at < last or bounded else 0 for at in range(len(lengths))]
        cuts.append([slice(a, -b if b else None) for a, b in zip(front, back)])
        chunks.append(tuple(length - a - b for length, a, b in zip(lengths, front, back)))
    name = f'_trim-{tokenize(x, str(axes), str(boundary))}'
    own = [tuple(cut[at] for cut, at in zip(cuts, place)) for place in places(x.numblocks)]
    return Array(_grid(name, x.numblocks, chunk.getitem, [x._parts, own], {}), name, tuple(chunks),
                 x.dtype)


def trim_overlap(x, depth, boundary=None):
    return trim_internal(x, _depths(x.ndim, depth), boundary)


def map_overlap(func, *args, depth=None, boundary=None, trim=True, align_arrays=True, allow_rechunk=True,
                **kwargs):
    """`func` of each chunk with some of its neighbours, whose places are trimmed away afterwards."""
    if isinstance(func, Array) and args and callable(args[0]):
        func, args = args[0], (func,) + args[1:]
    if not callable(func):
        raise TypeError(f'First argument must be callable function, not {type(func).__name__}\n'
                        'Usage:   da.map_overlap(function, x)\n   or:   da.map_overlap(function, x, y, z)')
    if not all(isinstance(x, Array) for x in args):
        raise TypeError(f'All variadic arguments must be arrays, not {[type(x).__name__ for x in args]}\n'
                        'Usage:   da.map_overlap(function, x)\n   or:   da.map_overlap(function, x, y, z)')
    depths = [_depths(x.ndim, d) for x,
              d in zip(args, depth if isinstance(depth, list) else [depth] * len(args))]
    kinds = [_boundaries(x.ndim, b)
             for x, b in zip(args, boundary if isinstance(boundary, list) else [boundary] * len(args))]
    if align_arrays and len(args) > 1:
        pairs = []
        for x in args:
            pairs += (x, tuple(range(x.ndim))[::-1])
        args = unify_chunks(*pairs, warn=False)[1]
    if all(d == 0 for own in depths for d in own.values()):
        return map_blocks(func, *args, **kwargs)
    for i, x in enumerate(args):
        for j in range(x.ndim):
            if isinstance(depths[i][j], tuple) and kinds[i][j] != 'none':
                raise NotImplementedError('Asymmetric overlap is currently only implemented for '
                                          f"boundary='none', however boundary for dimension {j} in array "
                                          f"argument "
                                          f'{i} is {kinds[i][j]}')
    if not trim and 'chunks' not in kwargs:
        kwargs['chunks'] = _roomy(args[0], depths[0]) if allow_rechunk else args[0].chunks
    args = [overlap(x, d, b, allow_rechunk=allow_rechunk) for x, d, b in zip(args, depths, kinds)]
    result = map_blocks(func, *args, **kwargs)
    if not trim:
        return result
    widest = max(range(len(args)), key=lambda i: (args[i].ndim, -i))
    depth, kind = _changed(depths[widest], kinds[widest], args[widest].ndim, max(a.ndim for a in args),
                           kwargs.get('drop_axis'), kwargs.get('new_axis'))
    return trim_internal(result, depth, kind)


def _changed(depth, boundary, ndim, widest, drop_axis, new_axis):
    """Depths and boundaries of the axes that are left, and of new ones."""
    axes = list(range(ndim))
    if drop_axis is not None:
        drop = [axis % widest for axis in ([drop_axis] if isinstance(drop_axis, Number) else drop_axis)]
        axes = [axis for axis in axes if axis not in drop]
    if new_axis is not None:
        for axis in sorted(axis % widest for axis in ([new_axis] if isinstance(new_axis,
                                                                               Number) else new_axis)):
            axes.insert(axis, None)
    return ({n: 0 if axis is None else depth[axis] for n, axis in enumerate(axes)},
            {n: 'none' if axis is None else boundary[axis] for n, axis in enumerate(axes)})


def sliding_window_view(x, window_shape, axis=None, automatic_rechunk=True):
    window = tuple(window_shape) if isinstance(window_shape, (tuple, list)) else (window_shape,)
    if any(size <= 0 for size in window):
        raise ValueError('`window_shape` must contain values > 0')
    axes = tuple(range(x.ndim)) if axis is None else normal_axes(axis, x.ndim)
    if len(window) != len(axes):
        if axis is None:
            raise ValueError('Since axis is `None`, must provide window_shape for all dimensions of `x`; got '
                             f'{len(window)} window_shape elements and `x.ndim` is {x.ndim}.')
        raise ValueError('Must provide matching length window_shape and axis; got '
                         f'{len(window)} window_shape elements and {len(axes)} axes elements.')
    depths = [0] * x.ndim
    for each, size in zip(axes, window):
        depths[each] += size - 1
    x = x.rechunk(tuple(ensure_minimum_chunksize(d + 1, c) for d, c in zip(depths, x.chunks)))
    chunks = tuple(c[:-1] + (c[-1] - d,) for d,
                   c in zip(depths, x.chunks)) + tuple((size,) for size in window)
    return map_overlap(chunk.windows, x, depth=tuple((0, d) for d in depths), boundary='none', dtype=x.dtype,
                       meta=True, new_axis=range(x.ndim, x.ndim + len(axes)), chunks=chunks, trim=False,
                       align_arrays=False, window=window, axis=axes)
