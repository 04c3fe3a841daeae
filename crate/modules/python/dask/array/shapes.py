"""Other shapes of the same elements: transposes, reshapes, rolls, repeats, borders."""

import math
from itertools import product
from numbers import Integral, Number

import numpy as np

from dask.array.chunks import normalize_chunks, starts
from dask.array.core import Array, asarray, normal_axes, one_axis
from dask.array.elementwise import broadcast_to, map_blocks
from dask.array.rechunking import into
from dask.array.joins import block, concatenate

# Natives: _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def transpose(a, axes=None, word='transpose'):
    a = asarray(a)
    if axes is None:
        axes = tuple(range(a.ndim))[::-1]
    else:
        if len(axes) != a.ndim:
            raise ValueError("axes don't match array")
        axes = tuple([axis + a.ndim if axis < 0 else axis for axis in axes])
    if axes == tuple(range(a.ndim)):
        return a
    if len(set(axes)) != len(axes):
        raise ValueError('Repeated elements not allowed in output index',
                         [axis for axis in dict.fromkeys(axes) if axes.count(axis) > 1])
    if any(axis >= a.ndim for axis in axes):
        raise ValueError('Unknown dimension', {axis for axis in axes if axis >= a.ndim})
    name = f'{word}-{tokenize(a, axes)}'
    chunks = tuple([a.chunks[axis] for axis in axes])
    back = [axes.index(axis) for axis in range(a.ndim)]
    columns = [(a._parts, a.numblocks, back), (axes,)]
    return Array(_grid(name, [len(c) for c in chunks], chunk.transpose, columns, {}), name, chunks, a.dtype)


def swapaxes(a, axis1, axis2):
    if axis1 == axis2:
        return a
    axes = list(range(a.ndim))
    axis1, axis2 = axis1 + a.ndim if axis1 < 0 else axis1, axis2 + a.ndim if axis2 < 0 else axis2
    axes[axis1], axes[axis2] = axis2, axis1
    return transpose(a, axes, 'swapaxes')


def _named_axes(axes, ndim, word):
    axes = axes if isinstance(axes, (tuple, list)) else (axes,)
    for axis in axes:
        if not -ndim <= axis < ndim:
            raise np.exceptions.AxisError(f'{word}: axis {axis} is out of bounds for array of dimension '
                                          f'{ndim}')
    return [axis % ndim for axis in axes]


def moveaxis(a, source, destination):
    source, destination = _named_axes(source, a.ndim, 'source'), _named_axes(destination, a.ndim,
                                                                             'destination')
    if len(source) != len(destination):
        raise ValueError('`source` and `destination` arguments must have the same number of elements')
    order = [axis for axis in range(a.ndim) if axis not in source]
    for to, axis in sorted(zip(destination, source)):
        order.insert(to, axis)
    return transpose(a, order)


def rollaxis(a, axis, start=0):
    axis = one_axis(axis, a.ndim)
    start = start + a.ndim if start < 0 else start
    if not 0 <= start <= a.ndim:
        raise ValueError(f"'start' arg requires {-a.ndim} <= start < {a.ndim + 1}, but {start} was passed in")
    order = [each for each in range(a.ndim) if each != axis]
    order.insert(start - 1 if axis < start else start, axis)
    return transpose(a, order)


TOGETHER = """
Dask's reshape only supports operations that merge or split existing dimensions
evenly. For example:

>>> x = da.ones((6, 5, 4), chunks=(3, 2, 2))
>>> x.reshape((3, 2, 5, 4))  # supported, splits 6 into 3 & 2
>>> x.reshape((30, 4))       # supported, merges 6 & 5 into 30
>>> x.reshape((4, 5, 6))     # unsupported, existing dimensions split unevenly

To work around this you may call reshape in multiple passes, or (if your data
is small enough) call ``compute`` first and handle reshaping in ``numpy``
directly.
"""


def reshape(x, shape, merge_chunks=True, limit=None):
    x = asarray(x)
    shape = [int(size) for size in (shape if isinstance(shape, (tuple, list)) else (shape,))]
    if shape.count(-1) > 1:
        raise ValueError('can only specify one unknown dimension')
    if -1 in shape:
        if len(shape) == 1 and x.ndim == 1:
            return x
        known = math.prod(size for size in shape if size != -1)
        if x.size == x.size:
            missing = x.size / (known or 1)
            if missing != int(missing):
                raise IndexError(f'Bad index.  Must be integer-like: {missing}')
            shape[shape.index(-1)] = int(missing)
    shape = tuple(shape)
    if x.size != x.size:
        raise ValueError(f'Array chunk size or shape is unknown. shape: {x.shape}\n\n'
                         'Possible solution with x.compute_chunk_sizes()')
    if math.prod(shape) != x.size:
        raise ValueError('total size of new array must be unchanged')
    if shape == x.shape:
        return x
    name = f'reshape-{tokenize(x, shape)}'
    if x.npartitions == 1:
        chunks = tuple((size,) for size in shape)
        return Array([_call(name, (0,) * len(shape), chunk.reshape, x._parts[0], shape)], name, chunks,
                     x.dtype)
    if not merge_chunks and x.ndim > len(shape):
        x = x.rechunk(dict.fromkeys(range(x.ndim - len(shape)), 1))
    before, after = fitting_chunks(x.shape, shape, x.chunks)
    x = into(x, before)
    parts = _grid(name, [len(c) for c in after], chunk.reshape, [x._parts, list(product(*after))], {})
    return Array(parts, name, after, x.dtype)


def fitting_chunks(old, new, chunks):
    """Chunks of the old shape that are chunks of the new one as they stand, and what they are there."""
    before, after = [None] * len(old), [None] * len(new)
    i, j = len(old) - 1, len(new) - 1
    while i >= 0 or j >= 0:
        if i >= 0 and j >= 0 and old[i] == new[j]:
            before[i] = after[j] = chunks[i]
            i, j = i - 1, j - 1
        elif i >= 0 and old[i] == 1:
            before[i] = (1,)
            i -= 1
        elif j >= 0 and new[j] == 1:
            after[j] = (1,)
            j -= 1
        elif old[i] < new[j]:
            left = _reach(old, i, new[j])
            if all(len(chunks[axis]) == old[axis] for axis in range(i)):
                before[:i + 1] = chunks[:i + 1]
                after[j] = chunks[i] * math.prod(map(len, chunks[left:i]))
            else:
                for axis in range(left + 1, i + 1):
                    before[axis] = (old[axis],)
                before[left] = _expanded(chunks[left], math.prod(map(len, chunks[left + 1:i + 1])))
                _smooth(left, i, _largest(chunks, left, i), before)
                after[j] = tuple(math.prod(sizes) for sizes in product(*before[left:i + 1]))
            i, j = left - 1, j - 1
        else:
            left = _reach(new, j, old[i])
            rest = math.prod(new[left + 1:j + 1])
            before[i] = _contracted(chunks[i], rest)
            for axis in range(left + 1, j + 1):
                after[axis] = (new[axis],)
            after[left] = tuple(length // rest for length in before[i])
            _smooth(left, j, _largest(chunks, i, i), after)
            before[i] = tuple(math.prod(sizes) for sizes in product(*after[left:j + 1]))
            i, j = i - 1, left - 1
    return tuple(before), tuple(after)


def _reach(shape, last, size):
    """The first axis from which on, to `last`, the axes have `size` elements."""
    left = last - 1
    while left >= 0 and math.prod(shape[left:last + 1]) < size:
        left -= 1
    if left < 0 or math.prod(shape[left:last + 1]) != size:
        raise NotImplementedError(TOGETHER)
    return left


def _largest(chunks, first, last):
    return math.prod(max(chunks[axis]) for axis in range(first, last + 1))


def _expanded(lengths, factor):
    """Each chunk in about `factor` pieces."""
    if factor == 1:
        return lengths
    out = []
    for length in lengths:
        left, part = length, max(length / factor, 1)
        while left >= 2 * part:
            out.append(int(part))
            left -= int(part)
        if left:
            out.append(left)
    return tuple(out)


def _contracted(lengths, factor):
    """Chunks that `factor` divides."""
    out, rest = [], 0
    for length in lengths:
        length += rest
        rest = length % factor
        if length - rest:
            out.append(length - rest)
    return tuple(out)


def _smooth(first, last, largest, chunks):
    """Cuts the first axis that may be cut until no chunk is larger than it was before."""
    now = _largest(chunks, first, last)
    if now == largest:
        return
    axis = first
    while axis <= last and all(length == 1 for length in chunks[axis]):
        axis += 1
    if axis > last:
        return
    if len(chunks[axis]) == 1:
        length, = chunks[axis]
        chunks[axis] = _parted(length, min(math.ceil(now / largest), length))
        if all(size == 1 for size in chunks[axis]) and axis < last:
            _smooth(first, last, largest, chunks)
        return
    rest, out = now // max(chunks[axis]), []
    for length in chunks[axis]:
        if length * rest <= largest:
            out.append(length)
        else:
            out.extend(_parted(length, math.ceil(length * rest / largest)))
    chunks[axis] = tuple(out)


def _parted(length, count):
    size = math.ceil(length / count)
    short = size * count - length
    return (size - 1,) * short + (size,) * (count - short)


def ravel(array_like):
    return asarray(array_like).reshape(-1)


def squeeze(a, axis=None):
    ones = tuple(i for i, size in enumerate(a.shape) if size == 1)
    axes = ones if axis is None else axis if isinstance(axis, tuple) else (axis,)
    if any(a.shape[i] != 1 for i in axes):
        raise ValueError('cannot squeeze axis with size other than one')
    axes = normal_axes(axes, a.ndim)
    index = tuple(0 if i in axes else slice(None) for i in range(a.ndim))
    if not a.ndim or len(axes) < a.ndim:
        return a[index]
    name = f'squeeze-{tokenize(a)}'
    return Array(_grid(name, (), chunk.getitem, [a._parts, (index,)], {}), name, (), a.dtype)


def expand_dims(a, axis):
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    ndim = a.ndim + len(axes)
    axes = normal_axes(axes, ndim)
    sizes = iter(a.shape)
    return a.reshape([1 if i in axes else next(sizes) for i in range(ndim)])


def atleast_1d(*arys):
    arrays = [a[None] if a.ndim < 1 else a for a in map(asarray, arys)]
    return arrays[0] if len(arrays) == 1 else tuple(arrays)


def atleast_2d(*arys):
    def wide(a):
        return a[None, None] if a.ndim == 0 else a[None, :] if a.ndim == 1 else a
    arrays = [wide(asarray(a)) for a in arys]
    return arrays[0] if len(arrays) == 1 else tuple(arrays)


def atleast_3d(*arys):
    def wide(a):
        index = {0: (None, None, None), 1: (None, slice(None), None), 2: (slice(None), slice(None), None)}
        return a[index[a.ndim]] if a.ndim in index else a
    arrays = [wide(asarray(a)) for a in arys]
    return arrays[0] if len(arrays) == 1 else tuple(arrays)


def flip(m, axis=None):
    m = asarray(m)
    axes = range(m.ndim) if axis is None else axis if isinstance(axis, (tuple, list)) else (axis,)
    index = [slice(None)] * m.ndim
    for each in axes:
        if not -m.ndim <= each < m.ndim:
            raise ValueError(f'`axis` of {each!s} invalid for {m.ndim!s}-D array')
        index[each] = slice(None, None, -1)
    return m[tuple(index)]


def flipud(m):
    return flip(m, 0)


def fliplr(m):
    return flip(m, 1)


def rot90(m, k=1, axes=(0, 1)):
    axes, m = tuple(axes), asarray(m)
    if len(axes) != 2:
        raise ValueError('len(axes) must be 2.')
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError('Axes must be different.')
    if any(not -m.ndim <= axis < m.ndim for axis in axes):
        raise ValueError(f'Axes={axes} out of range for array of ndim={m.ndim}.')
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    order = list(range(m.ndim))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    return transpose(flip(m, axes[1]), order) if k == 1 else flip(transpose(m, order), axes[1])


def roll(array, shift, axis=None):
    result = asarray(array)
    if axis is None:
        result = result.ravel()
        if not isinstance(shift, Integral):
            raise TypeError('Expect `shift` to be an instance of Integral when `axis` is None.')
        shift, axis = (shift,), (0,)
    else:
        shift = shift if isinstance(shift, (tuple, list)) else (shift,)
        axis = axis if isinstance(axis, (tuple, list)) else (axis,)
    if len(shift) != len(axis):
        raise ValueError('Must have the same number of shifts as axes.')
    for each, by in zip(axis, shift):
        size = result.shape[each]
        by = -by % size if size else 0
        first, second = [slice(None)] * result.ndim, [slice(None)] * result.ndim
        first[each], second[each] = slice(by, None), slice(None, by)
        result = concatenate([result[tuple(first)], result[tuple(second)]], axis=each)
    result = result.reshape(asarray(array).shape)
    return result


def repeat(a, repeats, axis=None):
    if axis is None:
        if a.ndim != 1:
            raise NotImplementedError('Must supply an integer axis value')
        axis = 0
    if not isinstance(repeats, Integral):
        raise NotImplementedError('Only integer valued repeats supported')
    if -a.ndim <= axis < 0:
        axis += a.ndim
    elif not 0 <= axis < a.ndim:
        raise ValueError(f'axis(={axis}) out of bounds')
    if repeats == 1:
        return a
    rest = (slice(None),) * axis
    if repeats == 0:
        return a[rest + (slice(0),)]
    bounds, cuts = starts(a.chunks[axis]), []
    for begin, end in zip(bounds, bounds[1:]):
        marks = np.linspace(begin, end, repeats).round(0).astype(int).tolist()
        cuts += [slice(low, high) for low, high in zip(marks, marks[1:]) if low != high]
    pieces = []
    for cut in cuts:
        slab = a[rest + (cut,)]
        chunks = list(slab.chunks)
        chunks[axis] = (sum(chunks[axis]) * repeats,)
        pieces.append(map_blocks(chunk.repeat, slab.rechunk({axis: -1}), repeats, axis=axis, token='repeat',
                                 chunks=tuple(chunks), dtype=slab.dtype, meta=True))
    return concatenate(pieces, axis=axis)


def tile(A, reps):
    reps = tuple(reps) if isinstance(reps, (tuple, list)) else (reps,)
    if any(count < 0 for count in reps):
        raise ValueError('Negative `reps` are not allowed.')
    c = asarray(A)
    if all(reps):
        for count in reps[::-1]:
            c = count * [c]
        return block(c)
    ndim = max(len(reps), c.ndim)
    reps, shape = (1,) * (ndim - len(reps)) + reps, (1,) * (ndim - c.ndim) + c.shape
    from dask.array.creation import empty
    return empty(tuple(size * count for size, count in zip(shape, reps)), dtype=c.dtype)


def _each_side(array, value):
    """`value` as two numbers for each axis."""
    if isinstance(value, Number) or getattr(value, 'ndim', None) == 0:
        return array.ndim * ((value, value),)
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, (tuple, list)):
        if all(isinstance(each, Number) for each in value):
            if len(value) == 1:
                return array.ndim * ((value[0], value[0]),)
            if len(value) == 2:
                return array.ndim * (tuple(value),)
        elif all(isinstance(each, (tuple, list)) and len(each) == 2 for each in value):
            if len(value) == array.ndim:
                return tuple(map(tuple, value))
            if len(value) == 1:
                return array.ndim * (tuple(value[0]),)
    raise TypeError('`pad_value` must be composed of integral typed values.')


# The keyword arguments of each mode of `pad`.
MODES = {
    'maximum': ('stat_length',), 'mean': ('stat_length',), 'minimum': ('stat_length',),
    'constant': ('constant_values',), 'linear_ramp': ('end_values',), 'reflect': ('reflect_type',),
    'symmetric': ('reflect_type',), 'edge': (), 'wrap': (), 'empty': (),
}


def pad(array, pad_width, mode='constant', **kwargs):
    array = asarray(array)
    width = _each_side(array, pad_width)
    if callable(mode):
        raise NotImplementedError('da.pad(…) with a function as its mode')
    if mode not in MODES:
        raise ValueError(f"mode '{mode}' is not supported")
    wrong = set(kwargs) - set(MODES[mode])
    if wrong:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {wrong}")
    if mode in ('maximum', 'mean', 'minimum'):
        raise NotImplementedError(f"da.pad(…, mode='{mode}'): pad with da.concatenate and the statistic "
                                  f"itself")
    if mode in ('constant', 'edge', 'linear_ramp', 'empty'):
        values = {'constant_values': 0, 'end_values': 0, **kwargs}
        values = _each_side(array, values['end_values' if mode == 'linear_ramp' else 'constant_values'])
        for axis in range(array.ndim):
            sides = [_border(array, mode, axis, side, width[axis][side], values[axis][side]) for side in (0,
                                                                                                          1)]
            array = concatenate([sides[0], array, sides[1]], axis=axis)
        return array
    if kwargs.get('reflect_type', 'even') == 'odd':
        raise NotImplementedError('`pad` does not support `reflect_type` of `odd`.')
    for axis in range(array.ndim):
        array = _mirrored(array, mode, axis, *width[axis])
    return array


def _border(array, mode, axis, side, width, value):
    """What goes before (0) or after (1) an axis."""
    shape, chunks = list(array.shape), list(array.chunks)
    shape[axis] = width
    if mode == 'constant' and width:
        chunks[axis] = normalize_chunks((max(chunks[axis]),), (width,))[0]
    else:
        chunks[axis] = (width,)
    shape, chunks = tuple(shape), tuple(chunks)
    if mode == 'empty':
        from dask.array.creation import empty
        return empty(shape, dtype=array.dtype, chunks=chunks)
    if mode == 'constant':
        return broadcast_to(asarray(np.asarray(value, dtype=array.dtype)), shape, chunks)
    edge = array[(slice(None),) * axis + (slice(-1, None) if side else slice(None, 1),)]
    if mode == 'edge':
        return broadcast_to(edge, shape, chunks)
    return map_blocks(chunk.ramp, edge, value, width, axis, side, token='linear_ramp_chunk', chunks=chunks,
                      dtype=array.dtype, meta=True)


def _mirrored(array, mode, axis, before, after):
    """An axis continued by itself: in the same direction, or turned round."""
    size, index = array.shape[axis], []
    if mode == 'wrap':
        index = [at % size for at in range(-before, size + after)]
    elif mode == 'symmetric':
        index = [min(at % (2 * size), 2 * size - 1 - at % (2 * size)) for at in range(-before, size + after)]
    else:
        period = max(2 * size - 2, 1)
        index = [min(at % period, period - at % period) for at in range(-before, size + after)]
    rest = (slice(None),) * axis
    pieces = [array[rest + (index[:before],)]] if before else []
    pieces.append(array)
    if after:
        pieces.append(array[rest + (index[before + size:],)])
    return concatenate(pieces, axis=axis)
