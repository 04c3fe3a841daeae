"""Reductions: a part of each chunk, and the parts joined in a tree."""

import builtins
import math
import operator
from itertools import product

import numpy as np

from dask.array.chunks import UNKNOWN, is_unknown, starts
from dask.array.core import Array, asarray, flat, normal_axes, one_axis, places
from dask.array.elementwise import elemwise, handle_out, map_blocks, sample

# Natives: _call, _call_in, _grid, tokenize, funcname; and `chunk`, the module of what is done with chunks.

# How many parts one task joins unless `split_every` says otherwise.
SPLIT_EVERY = 4

# `reduction` has a parameter of the module's name.
steps = chunk


def tree(x, word, last, start, more, end, axis, keepdims, dtype, split_every, out=None, length=1):
    """`start(chunk, place)`, then `more(parts, grid)` level by level, and `end(parts, grid)`; each of them
    is a function and its arguments after those."""
    every = _every(split_every, axis, word)
    token = tokenize(x, word, last, axis, keepdims, str(dtype), sorted(every.items()), *_named(start), *_named(more),
                     *_named(end))
    name, grid = f'{word}-{token}', x.numblocks
    if callable(start):
        calls = [start(place) for place in places(grid)]
        columns = [[args[i] for _, args in calls] for i in range(len(calls[0][1]))]
        parts = _grid(name, grid, calls[0][0], [x._parts] + columns, {})
    else:
        func, args = start
        parts = _grid(name, grid, func, [x._parts] + [(arg,) for arg in args], {})
    depth = builtins.max([1] + [math.ceil(round(math.log(grid[i], every[i]), 9)) for i in axis])
    for level in range(depth):
        final = level == depth - 1
        func, args = end if final else more
        name = f'{last if final else word + "-partial"}-{tokenize(token, level)}'
        groups = [_grouped(count, every[each]) if each in every else [[at] for at in range(count)]
                  for each, count in enumerate(grid)]
        joined = []
        kept = final and not keepdims
        for place in places([len(group) for group in groups]):
            chosen = [group[at] for group, at in zip(groups, place)]
            blocks = [parts[flat(at, grid)] for at in product(*chosen)]
            if kept:
                place = tuple([at for i, at in enumerate(place) if i not in axis])
            joined.append(_call(name, place, func, blocks, tuple([len(each) for each in chosen]), *args))
        parts, grid = joined, tuple(len(group) for group in groups)
    if keepdims:
        chunks = tuple((length,) if i in axis else c for i, c in enumerate(x.chunks))
    else:
        chunks = tuple(c for i, c in enumerate(x.chunks) if i not in axis)
    return handle_out(out, Array(parts, name, chunks, dtype))


def _named(step):
    """A step for a key. What depends on the place is told by the array and the words."""
    return () if callable(step) else (step[0].__name__, step[1])


def _every(split_every, axis, word):
    if isinstance(split_every, dict):
        return {each: split_every.get(each, 2) for each in axis}
    if split_every is False:
        return {each: 2 ** 30 for each in axis}
    if split_every is not None and not isinstance(split_every, (int, np.integer)):
        raise ValueError('split_every must be a int or a dict')
    if not split_every:
        from dask import config
        split_every = config.get('split_every', SPLIT_EVERY)
    return {each: builtins.max(int(split_every ** (1 / (len(axis) or 1))), 2) for each in axis}


def _grouped(count, every):
    return [list(range(i, builtins.min(i + every, count))) for i in range(0, count, every)]


def _plain(func, a, axis, dtype, keepdims, split_every, out, result=None):
    """A sum and the like. `nansum` leaves NaN out in the chunks only: then there is none any more."""
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    typed = np.dtype(dtype) if dtype is not None else None
    plain = func.removeprefix('nan')
    if result is None:
        result = typed or np.asarray(getattr(np, plain)(sample(x))).dtype
    return tree(
        x, func, f'{plain}-aggregate',
        (chunk.plain_start, (func, axis, typed)), (chunk.plain_more, (plain, axis, typed)),
        (chunk.plain_end, (plain, axis, bool(keepdims), typed)), axis, keepdims, result, split_every, out,
    )


def sum(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _plain('sum', a, axis, dtype, keepdims, split_every, out)


def prod(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _plain('prod', a, axis, dtype, keepdims, split_every, out)


def _extreme(func, a, axis, keepdims, split_every, out):
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    empty = builtins.any(length == 0 or length != length for each in axis for length in x.chunks[each])
    name = f'skip_{func}' if empty else func
    return tree(
        x, f'chunk_{func}', f'{func}-aggregate',
        (chunk.plain_start, (name, axis, None)), (chunk.plain_more, (name, axis, None)),
        (chunk.plain_end, (func, axis, bool(keepdims), None)), axis, keepdims, x.dtype, split_every, out,
    )


def min(a, axis=None, keepdims=False, split_every=None, out=None):
    return _extreme('min', a, axis, keepdims, split_every, out)


def max(a, axis=None, keepdims=False, split_every=None, out=None):
    return _extreme('max', a, axis, keepdims, split_every, out)


def any(a, axis=None, keepdims=False, split_every=None, out=None):
    return _plain('any', a, axis, None, keepdims, split_every, out, 'bool')


def all(a, axis=None, keepdims=False, split_every=None, out=None):
    return _plain('all', a, axis, None, keepdims, split_every, out, 'bool')


def nansum(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _plain('nansum', a, axis, dtype, keepdims, split_every, out)


def nanprod(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _plain('nanprod', a, axis, dtype, keepdims, split_every, out)


def _nan_extreme(func, a, axis, keepdims, split_every, out):
    x = asarray(a)
    if x.size != x.size:
        raise ValueError(f'Arrays chunk sizes are unknown. {UNKNOWN}')
    if x.size == 0:
        raise ValueError(f'zero-size array to reduction operation f{func[3:]} which has no identity')
    axis = normal_axes(axis, x.ndim)
    word = f'_{func}_skip'
    return tree(
        x, word, f'{word}-aggregate', (chunk.plain_start, (word[1:], axis, None)),
        (chunk.plain_more, (word[1:], axis, None)),
        (chunk.plain_end, (word[1:], axis, bool(keepdims), None)), axis, keepdims, x.dtype, split_every, out,
    )


def nanmin(a, axis=None, keepdims=False, split_every=None, out=None):
    return _nan_extreme('nanmin', a, axis, keepdims, split_every, out)


def nanmax(a, axis=None, keepdims=False, split_every=None, out=None):
    return _nan_extreme('nanmax', a, axis, keepdims, split_every, out)


def _mean(a, axis, dtype, keepdims, split_every, out, skip):
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    dtype = np.dtype(dtype) if dtype is not None else np.asarray(np.mean(sample(x))).dtype
    return tree(
        x, 'mean_chunk', 'mean_agg-aggregate', (chunk.mean_start, (axis, dtype, skip)),
        (chunk.mean_more, (axis, dtype)), (chunk.mean_end, (axis, bool(keepdims), dtype)),
        axis, keepdims, dtype, split_every, out,
    )


def mean(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _mean(a, axis, dtype, keepdims, split_every, out, False)


def nanmean(a, axis=None, dtype=None, keepdims=False, split_every=None, out=None):
    return _mean(a, axis, dtype, keepdims, split_every, out, True)


def _var(a, axis, dtype, keepdims, ddof, split_every, out, skip):
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    dtype = np.dtype(dtype) if dtype is not None else np.asarray(np.var(sample(x))).dtype
    words = ('moment_chunk', 'moment_agg-aggregate') if skip else ('var', 'var-aggregate')
    return tree(
        x, *words, (chunk.var_start, (axis, dtype, skip)), (chunk.var_more, (axis, dtype, skip)),
        (chunk.var_end, (axis, bool(keepdims), ddof, dtype, skip)), axis, keepdims, dtype, split_every, out,
    )


def var(a, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    return _var(a, axis, dtype, keepdims, ddof, split_every, out, False)


def nanvar(a, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    return _var(a, axis, dtype, keepdims, ddof, split_every, out, True)


def _root(result, dtype):
    result = elemwise(np.sqrt, result, name=f'_sqrt-{tokenize(result)}')
    return result.astype(dtype) if dtype and dtype != result.dtype else result


def std(a, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    return _root(var(a, axis, dtype, keepdims, ddof, split_every, out), dtype)


def nanstd(a, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    return _root(nanvar(a, axis, dtype, keepdims, ddof, split_every, out), dtype)


def moment(a, order, axis=None, dtype=None, keepdims=False, ddof=0, split_every=None, out=None):
    if not isinstance(order, (int, np.integer)) or order < 0:
        raise ValueError('Order must be an integer >= 0')
    x = asarray(a)
    axis = normal_axes(axis, x.ndim)
    if order < 2:
        from dask.array.creation import ones, zeros
        reduced = x.sum(axis=axis)
        return (zeros if order else ones)(reduced.shape, chunks=reduced.chunks, dtype='f8')
    dtype = np.dtype(dtype) if dtype is not None else np.asarray(np.var(sample(x))).dtype
    return tree(
        x, 'moment_chunk', 'moment_agg-aggregate', (chunk.moment_start, (axis, order, dtype)),
        (chunk.moment_more, (axis, order)), (chunk.moment_end, (axis, bool(keepdims), order, ddof, dtype)),
        axis, keepdims, dtype, split_every, out,
    )


def _arg(func, a, axis, keepdims, split_every, out):
    x = asarray(a)
    if axis is None:
        axes, one = tuple(range(x.ndim)), None
    elif isinstance(axis, (int, np.integer)):
        one = one_axis(axis, x.ndim)
        axes = (one,)
    else:
        raise TypeError(f"axis must be either `None` or int, got '{axis}'")
    if builtins.any(len(x.chunks[i]) > 1 and is_unknown(x.chunks[i]) for i in axes):
        raise ValueError('Arg-reductions do not work with arrays that have unknown chunksizes. At some point '
                         'in your computation this array lost chunking information.\n\n'
                         'A possible solution is with \n  x.compute_chunk_sizes()')
    if builtins.any(x.shape[i] == 0 for i in axes):
        raise ValueError(f'attempt to get {func} of an empty sequence')
    bounds = [starts(c) for c in x.chunks]

    def start(place):
        offset = tuple([bound[at] for bound, at in zip(bounds, place)])
        return chunk.arg_start, (func, one, offset, x.shape)
    agg = 'nanarg_agg' if func.startswith('nan') else 'arg_agg'
    return tree(x, f'{func}_chunk', f'{agg}-aggregate', start, (chunk.arg_more, (func, one)),
                (chunk.arg_end, (func, one, bool(keepdims))), axes, keepdims, np.dtype('int64'), split_every,
                out)


def argmin(a, axis=None, keepdims=False, split_every=None, out=None):
    return _arg('argmin', a, axis, keepdims, split_every, out)


def argmax(a, axis=None, keepdims=False, split_every=None, out=None):
    return _arg('argmax', a, axis, keepdims, split_every, out)


def nanargmin(a, axis=None, keepdims=False, split_every=None, out=None):
    return _arg('nanargmin', a, axis, keepdims, split_every, out)


def nanargmax(a, axis=None, keepdims=False, split_every=None, out=None):
    return _arg('nanargmax', a, axis, keepdims, split_every, out)


def reduction(x, chunk, aggregate, axis=None, keepdims=False, dtype=None, split_every=None, combine=None,
              name=None, out=None, concatenate=True, output_size=1, meta=None, weights=None):
    """A reduction of one's own: `chunk` of each chunk, `combine` of their results, `aggregate` at the end."""
    if weights is not None:
        raise NotImplementedError('da.reduction(…, weights=)')
    axis = normal_axes(axis, x.ndim)
    if dtype is None:
        dtype = getattr(meta, 'dtype', None)
        if dtype is None:
            raise ValueError('Must specify dtype')
    more = combine or aggregate
    return tree(
        x, name or funcname(chunk), f'{name or funcname(aggregate)}-aggregate',
                (steps.own_start, (chunk, axis)),
        (steps.own_more, (more, axis, concatenate)),
        (steps.own_end, (aggregate, axis, bool(keepdims), concatenate)),
        axis, keepdims, np.dtype(dtype), split_every, out, output_size,
    )


def topk(a, k, axis=-1, split_every=None):
    """The `k` largest of an axis, the largest first; the `-k` smallest of it if `k` is below 0."""
    axis = one_axis(axis, a.ndim)
    length = builtins.min(abs(k), a.shape[axis])
    return tree(a, 'topk', 'topk_aggregate-aggregate', (chunk.topk_start, (k, axis)),
                (chunk.topk_more, (k, axis)), (chunk.topk_end, (k, axis)), (axis,), True, a.dtype,
                split_every,
                length=length)


def argtopk(a, k, axis=-1, split_every=None):
    """Where the `k` largest of an axis are."""
    axis = one_axis(axis, a.ndim)
    length = builtins.min(abs(k), a.shape[axis])
    first = starts(a.chunks[axis])

    def start(place):
        return chunk.argtopk_start, (k, axis, first[place[axis]])
    return tree(a, 'argtopk', 'argtopk_aggregate-aggregate', start, (chunk.argtopk_more, (k, axis)),
                (chunk.argtopk_end, (k, axis)), (axis,), True, np.dtype('int64'), split_every, length=length)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None):
    from dask.array.creation import diagonal
    return diagonal(a, offset=offset, axis1=axis1, axis2=axis2).sum(-1, dtype=dtype)


def _whole_axes(a, axis):
    """Axes as a list, and the array with one chunk along each of them."""
    axis = list(axis) if isinstance(axis, (list, tuple)) else [axis]
    axis = [each + a.ndim if each < 0 else each for each in axis]
    if builtins.any(a.numblocks[each] > 1 for each in axis):
        a = a.rechunk({i: -1 if i in axis else 'auto' for i in range(a.ndim)})
    return a, axis


def _median(func, a, axis, keepdims, out, along):
    if axis is None:
        raise NotImplementedError(f'The da.{func.__name__} function only works along an axis{along}.  '
                                  'The full algorithm is difficult to do in parallel')
    a, axis = _whole_axes(a, axis)
    result = map_blocks(
        chunk.along, a, func, token=func.__name__, axis=tuple(axis), keepdims=keepdims,
        dtype=np.asarray(func(sample(a))).dtype, drop_axis=None if keepdims else axis,
        chunks=[1 if i in axis else c for i, c in enumerate(a.chunks)] if keepdims else None, meta=True,
    )
    return handle_out(out, result)


def median(a, axis=None, keepdims=False, out=None):
    return _median(np.median, a, axis, keepdims, out, '')


def nanmedian(a, axis=None, keepdims=False, out=None):
    return _median(np.nanmedian, a, axis, keepdims, out, ' or a subset of axes')


def _quantile(func, a, q, axis, out, overwrite_input, method, keepdims):
    if axis is None:
        if builtins.any(count > 1 for count in a.numblocks):
            raise NotImplementedError(f'The da.{func.__name__} function only works along an axis.  '
                                      'The full algorithm is difficult to do in parallel')
        axis = tuple(range(a.ndim))
    if overwrite_input:
        raise NotImplementedError(f'da.{func.__name__} does not support overwrite_input=True')
    a, axis = _whole_axes(a, axis)
    q = np.asarray(q)
    rest = [1 if i in axis else c for i, c in enumerate(a.chunks) if keepdims or i not in axis]
    result = map_blocks(
        chunk.quantile, a, func, q, token=func.__name__, method=method, axis=tuple(axis), keepdims=keepdims,
        drop_axis=None if keepdims else axis, new_axis=list(range(q.ndim)) if q.ndim else None,
        chunks=[*q.shape, *rest], dtype=np.asarray(func(np.zeros(1, dtype=a.dtype), 0.5)).dtype, meta=True,
    )
    return handle_out(out, result)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    return _quantile(np.quantile, a, q, axis, out, overwrite_input, method, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    return _quantile(np.nanquantile, a, q, axis, out, overwrite_input, method, keepdims)


def _scan(func, binop, a, axis, dtype, out, method, whole):
    x = asarray(a)
    if method not in ('sequential', 'blelloch'):
        raise ValueError('Invalid method for cumreduction.  Expected "sequential" or "blelloch".  '
                         f'Got: {method!r}')
    if axis is None:
        if x.ndim > 1:
            x = x.reshape(-1).rechunk(chunks=x.npartitions)
        axis = 0
    axis = one_axis(axis, x.ndim)
    if dtype is None:
        dtype = getattr(np, func)(sample(x), axis=axis).dtype
    dtype = np.dtype(dtype)
    token = tokenize(x, func, axis, str(dtype), method)
    name = f'{func}-{token}'
    run = _by_tree if method == 'blelloch' else _in_turn
    return handle_out(out, Array(run(x, name, func, binop, axis, dtype, token, whole), name, x.chunks, dtype))


def _in_turn(x, name, func, binop, axis, dtype, token, whole):
    """Each chunk's own scan, and what came before it added."""
    own = _grid(f'{func}-chunk-{token}', x.numblocks, chunk.scan, [x._parts, (func,), (axis,), (dtype,)],
                {})
    parts, carry = [], {}
    for i, place in enumerate(places(x.numblocks)):
        line = place[:axis] + place[axis + 1:]
        if line not in carry:
            parts.append(_call(name, place, chunk.same, own[i]))
        else:
            last, before = carry[line]
            before = _call_in(name, f'{func}-extra-{token}', place, chunk.carried, binop, before, last, axis)
            parts.append(_call(name, place, binop, before, own[i]))
            carry[line] = own[i], before
            continue
        carry[line] = own[i], None
    return parts


def _by_tree(x, name, func, binop, axis, dtype, token, whole):
    """Each chunk's total first; what comes before each chunk is made of these in a tree."""
    count = x.numblocks[axis]
    totals = _grid(f'{whole}-{token}', x.numblocks, chunk.total, [x._parts, (whole,), (axis,), (dtype,)],
                   {})
    lines, spots = {}, list(places(x.numblocks))
    for i, place in enumerate(spots):
        lines.setdefault(place[:axis] + place[axis + 1:], []).append(i)
    parts = [None] * x.npartitions
    for line in lines.values():
        before = [totals[i] for i in line[:-1]]
        level = 0
        for stride, first, step in _sweeps(count - 1):
            for i in range(first, count - 1, step):
                index = (level * count + i) * len(parts) + line[0]
                before[i] = _call_in(name, f'{func}-sweep-{token}', index, binop, before[i - stride],
                                     before[i])
            level += 1
        for at, i in enumerate(line):
            if at == 0:
                parts[i] = _call(name, spots[i], chunk.scan, x._parts[i], func, axis, dtype)
            else:
                parts[i] = _call(name, spots[i], chunk.scan_after, before[at - 1], x._parts[i], func, binop,
                                 axis,
                                 dtype)
    return parts


def _sweeps(count):
    """How far to look back, where to begin and how far to step: up the tree, then down."""
    sweeps, stride = [], 1
    if count < 2:
        return sweeps
    while 2 * stride <= count:
        sweeps.append((stride, 2 * stride - 1, 2 * stride))
        stride *= 2
    step = builtins.max(2, 2 ** math.ceil(math.log2(count // 2)))
    stride = step // 2
    while stride > 0:
        sweeps.append((stride, step + stride - 1, step))
        step, stride = stride, stride // 2
    return sweeps


def cumsum(x, axis=None, dtype=None, out=None, method='sequential'):
    return _scan('cumsum', operator.add, x, axis, dtype, out, method, 'sum')


def cumprod(x, axis=None, dtype=None, out=None, method='sequential'):
    return _scan('cumprod', operator.mul, x, axis, dtype, out, method, 'prod')


def nancumsum(x, axis, dtype=None, out=None, *, method='sequential'):
    return _scan('nancumsum', operator.add, x, axis, dtype, out, method, 'nansum')


def nancumprod(x, axis, dtype=None, out=None, *, method='sequential'):
    return _scan('nancumprod', operator.mul, x, axis, dtype, out, method, 'nanprod')
