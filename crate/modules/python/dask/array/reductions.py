"""Reductions: a part of each chunk, and the parts joined in a tree."""

import builtins
import math
from itertools import product

import numpy as np

from dask.array.chunks import starts
from dask.array.core import Array, asarray, elemwise, flat, places, sample

# Natives: _call, tokenize, funcname, key_split;
# and `chunk`, the module of what is done with chunks.

# How many parts one task joins unless `split_every` says otherwise.
SPLIT_EVERY = 4


def normal_axes(axis, ndim):
    """Axes as a tuple of numbers from 0."""
    if axis is None:
        return tuple(range(ndim))
    axes = []
    for each in axis if isinstance(axis, (tuple, list)) else (axis,):
        if not isinstance(each, (int, np.integer)):
            raise TypeError(f'Axis value must be an integer, got {each}')
        if not -ndim <= each < ndim:
            raise np.exceptions.AxisError(f'Axis {each} is out of bounds for array of dimension {ndim}')
        axes.append(int(each) % ndim)
    return tuple(axes)


def tree(x, word, last, start, more, end, axis, keepdims, dtype, split_every, out=None):
    """`start(chunk, place)`, then `more(parts, grid)` level by level, and `end(parts, grid)`; each of them
    is a function and its arguments after those."""
    if out is not None:
        raise NotImplementedError(f'{word}(…, out=) of a Dask array')
    every = _every(split_every, axis, word)
    token = tokenize(x, word, axis, keepdims, str(dtype), str(split_every), repr(start), repr(end))
    name, grid = f'{word}-{token}', x.numblocks
    parts = []
    for i, place in enumerate(places(grid)):
        func, args = start(place) if callable(start) else start
        parts.append(_call(name, i, func, x._parts[i], *args))
    depth = builtins.max([1] + [math.ceil(round(math.log(grid[i], every[i]), 9)) for i in axis])
    for level in range(depth):
        final = level == depth - 1
        func, args = end if final else more
        name = f'{last if final else word + "-partial"}-{tokenize(token, level)}'
        groups = [_grouped(count, every[each]) if each in every else [[at] for at in range(count)]
                  for each, count in enumerate(grid)]
        joined = []
        for i, place in enumerate(places([len(group) for group in groups])):
            chosen = [group[at] for group, at in zip(groups, place)]
            blocks = [parts[flat(at, grid)] for at in product(*chosen)]
            joined.append(_call(name, i, func, blocks, tuple(len(each) for each in chosen), *args))
        parts, grid = joined, tuple(len(group) for group in groups)
    if keepdims:
        chunks = tuple((1,) if i in axis else c for i, c in enumerate(x.chunks))
    else:
        chunks = tuple(c for i, c in enumerate(x.chunks) if i not in axis)
    return Array(parts, name, chunks, dtype)


def _every(split_every, axis, word):
    if isinstance(split_every, dict):
        return {each: builtins.max(int(split_every.get(each, 2)), 2) for each in axis}
    if split_every is False:
        return {each: 2 ** 30 for each in axis}
    if split_every is not None and not isinstance(split_every, (int, np.integer)):
        raise ValueError('split_every must be a int or a dict')
    count = split_every or SPLIT_EVERY
    return {each: builtins.max(int(count ** (1 / (len(axis) or 1))), 2) for each in axis}


def _grouped(count, every):
    return [list(range(i, builtins.min(i + every, count))) for i in range(0, count, every)]


def _plain(func, a, axis, dtype, keepdims, split_every, out, result=None):
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    typed = np.dtype(dtype) if dtype is not None else None
    if result is None:
        result = typed or np.asarray(getattr(np, func)(sample(x))).dtype
    return tree(
        x, func, f'{func}-aggregate',
        (chunk.plain_start, (func, axis, typed)), (chunk.plain_more, (func, axis, typed)),
        (chunk.plain_end, (func, axis, bool(keepdims), typed)), axis, keepdims, result, split_every, out,
    )


def sum(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _plain('sum', a, axis, dtype, keepdims, split_every, out)


def prod(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _plain('prod', a, axis, dtype, keepdims, split_every, out)


def _no_empty(func, a, axis):
    x = asarray(a)
    for each in normal_axes(axis, x.ndim):
        if x.shape[each] == 0:
            raise ValueError(f'zero-size array to reduction operation {func}imum which has no identity')
        if 0 in x.chunks[each]:
            raise NotImplementedError(f'{func}() over chunks of length 0: rechunk the array first')


def min(a, axis=None, keepdims=False, split_every=None, out=None):
    _no_empty('min', a, axis)
    return _plain('min', a, axis, None, keepdims, split_every, out)


def max(a, axis=None, keepdims=False, split_every=None, out=None):
    _no_empty('max', a, axis)
    return _plain('max', a, axis, None, keepdims, split_every, out)


def any(a, axis=None, keepdims=False, split_every=None, out=None):
    return _plain('any', a, axis, None, keepdims, split_every, out, 'bool')


def all(a, axis=None, keepdims=False, split_every=None, out=None):
    return _plain('all', a, axis, None, keepdims, split_every, out, 'bool')


def mean(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    dtype = np.dtype(dtype) if dtype is not None else np.asarray(np.mean(sample(x))).dtype
    return tree(
        x, 'mean_chunk', 'mean_agg-aggregate', (chunk.mean_start, (axis, dtype)),
        (chunk.mean_more, (axis, dtype)), (chunk.mean_end, (axis, bool(keepdims), dtype)),
        axis, keepdims, dtype, split_every, out,
    )


def var(a, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    if x.dtype.kind == 'c':
        raise NotImplementedError('the variance of a complex Dask array')
    dtype = np.dtype(dtype) if dtype is not None else np.asarray(np.var(sample(x))).dtype
    return tree(
        x, 'var', 'var-aggregate', (chunk.var_start, (axis, dtype)), (chunk.var_more, (axis, dtype)),
        (chunk.var_end, (axis, bool(keepdims), ddof, dtype)), axis, keepdims, dtype, split_every, out,
    )


def std(a, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    result = var(a, axis, dtype, keepdims, ddof, split_every, out)
    return elemwise(np.sqrt, result, name='_sqrt')


def _arg(func, a, axis, keepdims, split_every, out):
    x = asarray(a)
    axes = normal_axes(axis, x.ndim)
    if len(axes) != 1 and axis is not None:
        raise TypeError(f"axis must be either `None` or int, got '{axis}'")
    if not x.size:
        raise ValueError(f'attempt to get arg{func} of an empty sequence')
    one = None if axis is None else axes[0]
    bounds = [starts(c) for c in x.chunks]

    def start(place):
        offset = tuple(bound[at] for bound, at in zip(bounds, place))
        return chunk.arg_start, (func, one, offset, x.shape)
    return tree(x, f'arg{func}_chunk', 'arg_agg-aggregate', start, (chunk.arg_more, (func, one)),
                (chunk.arg_end, (func, one, bool(keepdims))), axes, keepdims, 'int64', split_every, out)


def argmin(a, axis=None, keepdims=False, split_every=None, out=None):
    return _arg('min', a, axis, keepdims, split_every, out)


def argmax(a, axis=None, keepdims=False, split_every=None, out=None):
    return _arg('max', a, axis, keepdims, split_every, out)


def _scan(func, binop, a, axis, dtype):
    x = asarray(a)
    if axis is None:
        if x.ndim > 1:
            x = x.reshape(-1)
        axis = 0
    axis, = normal_axes(axis, x.ndim)
    if dtype is None:
        dtype = getattr(np, func)(sample(x), axis=axis).dtype
    token = tokenize(x, func, axis, str(dtype))
    grid, name, parts = x.numblocks, f'{func}-{token}', []
    carry = {}
    for i, place in enumerate(places(grid)):
        line = place[:axis] + place[axis + 1:]
        own = _call(f'{func}-chunk-{token}', i, chunk.scan, x._parts[i], func, axis, np.dtype(dtype))
        if line in carry:
            own = _call(name, i, binop, carry[line], own)
        else:
            own = _call(name, i, chunk.join, [own], ())
        carry[line] = _call(f'{func}-last-{token}', i, chunk.last, own, axis)
        parts.append(own)
    return Array(parts, name, x.chunks, dtype)


def cumsum(x, axis=None, dtype=None, out=None, method='sequential'):
    return _scan('cumsum', np.add, x, axis, dtype)


def cumprod(x, axis=None, dtype=None, out=None, method='sequential'):
    return _scan('cumprod', np.multiply, x, axis, dtype)
