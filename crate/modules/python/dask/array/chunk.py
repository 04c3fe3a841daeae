"""What arrays do with one chunk, or with the chunks of several places."""

import math
import warnings

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def join(parts, grid):
    """One array of the chunks of a grid, which are listed in C order."""
    if len(parts) == 1:
        return parts[0]
    for axis in reversed(range(len(grid))):
        count = grid[axis]
        if count > 1:
            parts = [np.concatenate(parts[i:i + count], axis=axis) for i in range(0, len(parts), count)]
    return parts[0]


def whole(parts, grid):
    return join(parts, grid)


def concatenate_axes(parts, axes):
    """Nested lists of chunks as one array: the lists lie along these axes."""
    if not axes or not isinstance(parts, list):
        return parts
    return np.concatenate([concatenate_axes(part, axes[1:]) for part in parts], axis=axes[0])


def concatenated(func, axes, *args, **kwargs):
    """`func` of arguments whose lists of chunks are joined first."""
    return func(*[concatenate_axes(arg, own) for arg, own in zip(args, axes)], **kwargs)


def told(func, names, *args, **kwargs):
    """`func` with what `block_id` and `block_info` are, which come first."""
    count = len(names)
    return func(*args[count:], **dict(zip(names, args)), **kwargs)


def with_ndim(*args, expected_ndim, _func, **kwargs):
    result = _func(*args, **kwargs)
    if getattr(result, 'ndim', 0) != expected_ndim:
        raise ValueError(f'Dimension mismatch: expected output of {_func} to have dims = {expected_ndim}.  '
                         f'Got {getattr(result, "ndim", 0)} instead.')
    return result


def where_called(*args, ufunc, **kwargs):
    *args, where, out = args
    if hasattr(out, 'copy'):
        out = out.copy()
    return ufunc(*args, where=where, out=out, **kwargs)


def typed(*args, wanted, inner, **kwargs):
    """What `inner` gives, in the type that was promised."""
    result = inner(*args, **kwargs)
    if hasattr(result, 'dtype') and result.dtype != wanted:
        if not np.can_cast(result.dtype, wanted, casting='same_kind'):
            raise ValueError(f'Inferred dtype from function {inner.__name__!r} was {str(wanted)!r} but got '
                             f'{str(result.dtype)!r}, which can\'t be cast using casting=\'same_kind\'')
        result = result.astype(wanted)
    return result


def outer(function, a, b, **kwargs):
    return function.outer(a, b, **kwargs)


def item(values, index):
    return values[index]


def shape_of(block):
    return block.shape


def view(block, dtype):
    return block.view(dtype)


def getitem(block, index):
    return block[index] if isinstance(block, np.ndarray) else np.asarray(block)[index]


def getitem_variadic(block, *index):
    return block[index]


def taken(parts, cuts, order, axis):
    """Places of some chunks along an axis, in an order of their own."""
    rest = (slice(None),) * axis
    pieces = [part[rest + (cut,)] for part, cut in zip(parts, cuts)]
    whole = np.concatenate(pieces, axis=axis) if len(pieces) > 1 else pieces[0]
    return whole if order == list(range(len(order))) else whole[rest + (order,)]


def picked(parts, bounds, index, axis, size):
    """The places that another chunk names, out of all chunks of an axis."""
    index = np.asarray(index)
    if (index >= size).any() or (index < -size).any():
        raise IndexError(f'index is out of bounds for axis {axis} with size {size}')
    index = np.where(index < 0, index + size, index)
    whole = np.concatenate(parts, axis=axis) if len(parts) > 1 else parts[0]
    return np.take(whole, index, axis=axis)


def points(parts, cuts, orders, axes, shape, dtype):
    """Single elements of some axes, in an order of their own; the other axes follow."""
    result = np.empty(shape, dtype=dtype)
    for part, inside, order in zip(parts, cuts, orders):
        own = np.moveaxis(part, axes, tuple(range(len(axes))))
        result[order] = own[tuple(inside)]
    return result


def assigned(block, cut, value, own, shown, region):
    """A copy of a chunk with a part of a value at some places. `shown` is the shape that the value is spread
    over, `region` the same with the axes that the index names by a number."""
    block = block.copy()
    value = np.broadcast_to(value, shown).reshape(region)
    block[cut] = value[own]
    return block


def merge(parts, indices, grid):
    """A chunk out of pieces of others."""
    return join([part[index] for part, index in zip(parts, indices)], grid)


def astype(block, dtype):
    return block.astype(dtype)


def filled(shape, value, dtype):
    return np.full(shape, value, dtype=dtype)


def arange(start, stop, step, size, dtype):
    return np.arange(start, stop, step, dtype=dtype)[:size]


def linspace(start, stop, size, endpoint, dtype):
    return np.linspace(start, stop, size, endpoint=endpoint, dtype=dtype)


def eye(shape, k, dtype):
    return np.eye(*shape, k=k, dtype=dtype)


def transpose(block, axes):
    return np.transpose(block, axes)


def reshape(block, shape):
    return np.reshape(block, shape)


def repeat(block, repeats, axis):
    return np.repeat(block, repeats, axis=axis)


def ramp(edge, end, width, axis, side):
    """From an array's edge to a value, in as many steps as the border is wide."""
    values = np.linspace(edge.take(0, axis=axis), end, width + 1, dtype=edge.dtype, axis=0)[1:]
    return np.moveaxis(values if side else values[::-1], 0, axis)


def insert_axis(block, axis):
    return np.expand_dims(block, axis)


def tensordot(a, b, axes):
    """The product over some axes, which stay as axes of length 1."""
    result = np.tensordot(a, b, axes=axes)
    for axis in sorted(axis % a.ndim for axis in axes[0]):
        result = np.expand_dims(result, axis)
    return result


def matmul(a, b):
    """The product; the axis over which it goes stays as one of length 1."""
    return np.matmul(a, b)[..., None, :]


def _chunk_sum(parts, axis=None, keepdims=None):
    """The sum of chunks that all have length 1 along an axis."""
    total = parts
    if isinstance(parts, list):
        parts = _unnested(parts)
        total = parts[0]
        for part in parts[1:]:
            total = np.add(total, part)
    return total if keepdims else total.squeeze(axis[0])


def _unnested(parts):
    if not isinstance(parts, list):
        return [parts]
    return [each for part in parts for each in _unnested(part)]


def outer_of(a, b):
    return np.outer(a, b)


def einsum(*arrays, subscripts, kernel, count):
    result = np.einsum(subscripts, *arrays) if kernel is None else np.einsum(subscripts, *arrays,
                                                                             dtype=kernel)
    return np.reshape(result, np.shape(result) + (1,) * count)


# Reductions: `start` makes a chunk's part, `more` joins parts, `end` makes the result of the last parts.

def _skip_min(block, axis, keepdims):
    """The least of a chunk that may be empty."""
    if block.size == 0:
        return np.array([], dtype=block.dtype, ndmin=block.ndim)
    return np.min(block, axis=axis, keepdims=keepdims)


def _skip_max(block, axis, keepdims):
    if block.size == 0:
        return np.array([], dtype=block.dtype, ndmin=block.ndim)
    return np.max(block, axis=axis, keepdims=keepdims)


def _nan_skip(func, block, axis, keepdims):
    if block.size == 0:
        return np.array([], dtype=block.dtype)
    with warnings.catch_warnings():
        warnings.filterwarnings('ignore', 'All-NaN slice encountered', RuntimeWarning)
        return func(block, axis=axis, keepdims=keepdims)


def _nanmin_skip(block, axis, keepdims):
    return _nan_skip(np.nanmin, block, axis, keepdims)


def _nanmax_skip(block, axis, keepdims):
    return _nan_skip(np.nanmax, block, axis, keepdims)


SKIPS = {'skip_min': _skip_min, 'skip_max': _skip_max, 'nanmin_skip': _nanmin_skip,
         'nanmax_skip': _nanmax_skip}


def plain_start(block, func, axis, dtype):
    return _called(func, block, axis, True, dtype)


def plain_more(parts, grid, func, axis, dtype):
    return _called(func, join(parts, grid), axis, True, dtype)


def plain_end(parts, grid, func, axis, keepdims, dtype):
    return _called(func, join(parts, grid), axis, keepdims, dtype)


def _called(func, block, axis, keepdims, dtype):
    own = SKIPS.get(func)
    if own is not None:
        return own(block, axis, keepdims)
    func = getattr(np, func)
    if dtype is None:
        return func(block, axis=axis, keepdims=keepdims)
    return func(block, axis=axis, keepdims=keepdims, dtype=dtype)


def _count(block, axis):
    count = 1
    for each in axis:
        count *= block.shape[each]
    shape = tuple(1 if each in axis else size for each, size in enumerate(block.shape))
    return np.full(shape, count)


def _present(block, axis):
    """How many elements are numbers."""
    return np.sum(~np.isnan(block), axis=axis, keepdims=True)


def mean_start(block, axis, dtype, skip):
    if skip:
        return _present(block, axis), np.nansum(block, axis=axis, keepdims=True, dtype=dtype)
    return _count(block, axis), np.sum(block, axis=axis, keepdims=True, dtype=dtype)


def mean_more(parts, grid, axis, dtype):
    n, total = _joined(parts, grid)
    return np.sum(n, axis=axis, keepdims=True), np.sum(total, axis=axis, keepdims=True, dtype=dtype)


def mean_end(parts, grid, axis, keepdims, dtype):
    n, total = _joined(parts, grid)
    n = np.sum(n, axis=axis, keepdims=keepdims)
    total = np.sum(total, axis=axis, keepdims=keepdims, dtype=dtype)
    with np.errstate(divide='ignore', invalid='ignore'):
        return np.divide(total, n, dtype=dtype)


def _joined(parts, grid):
    return [join([part[i] for part in parts], grid) for i in range(len(parts[0]))]


def var_start(block, axis, dtype, skip):
    add = np.nansum if skip else np.sum
    if not (block.dtype.kind == 'c' and dtype.kind != 'c'):
        block = block.astype(dtype)
    n = _present(block, axis) if skip else _count(block, axis)
    total = add(block, axis=axis, keepdims=True)
    with np.errstate(divide='ignore', invalid='ignore'):
        mean = total / n
    off = block - mean
    squares = off.real ** 2 + off.imag ** 2 if block.dtype.kind == 'c' else off ** 2
    return n, total, add(squares, axis=axis, keepdims=True)


def _moments(parts, grid, axis, skip):
    ns, totals, squares = _joined(parts, grid)
    n = np.sum(ns, axis=axis, keepdims=True)
    total = np.sum(totals, axis=axis, keepdims=True)
    with np.errstate(divide='ignore', invalid='ignore'):
        # A chunk without elements adds nothing.
        inner = np.where(ns == 0, 0, totals / ns - total / n)
        inner = inner.real ** 2 + inner.imag ** 2 if inner.dtype.kind == 'c' else inner ** 2
        add = np.nansum if skip else np.sum
        return n, total, np.sum(squares, axis=axis, keepdims=True) + add(ns * inner, axis=axis, keepdims=True)


def var_more(parts, grid, axis, dtype, skip):
    return _moments(parts, grid, axis, skip)


def var_end(parts, grid, axis, keepdims, ddof, dtype, skip):
    n, _, squares = _moments(parts, grid, axis, skip)
    with np.errstate(divide='ignore', invalid='ignore'):
        result = (squares / (n - ddof)).astype(dtype)
    return result if keepdims else _without(result, axis)


def _without(result, axis):
    """The array without axes of length 1; a scalar if none is left."""
    index = tuple(0 if each in axis else slice(None) for each in range(result.ndim))
    return result[index]


def moment_start(block, axis, order, dtype):
    block = block.astype(dtype)
    n, total = _count(block, axis), np.sum(block, axis=axis, keepdims=True)
    with np.errstate(divide='ignore', invalid='ignore'):
        off = block - total / n
    return n, total, [np.sum(off ** i, axis=axis, keepdims=True) for i in range(2, order + 1)]


def _about(parts, grid, axis, order):
    """The sums of powers of the distances from the mean of all, out of those from the means of some."""
    ns, totals = (join([part[i] for part in parts], grid) for i in (0, 1))
    sums = [join([part[2][i] for part in parts], grid) for i in range(order - 1)]
    n, total = np.sum(ns, axis=axis, keepdims=True), np.sum(totals, axis=axis, keepdims=True)
    with np.errstate(divide='ignore', invalid='ignore'):
        inner = totals / ns - total / n
        result = []
        for o in range(2, order + 1):
            own = sums[o - 2] + ns * inner ** o
            for k in range(1, o - 1):
                own = own + math.comb(o, k) * sums[o - k - 2] * inner ** k
            result.append(np.sum(own, axis=axis, keepdims=True))
    return n, total, result


def moment_more(parts, grid, axis, order):
    return _about(parts, grid, axis, order)


def moment_end(parts, grid, axis, keepdims, order, ddof, dtype):
    n, _, sums = _about(parts, grid, axis, order)
    with np.errstate(divide='ignore', invalid='ignore'):
        result = (sums[-1] / (n - ddof)).astype(dtype)
    return result if keepdims else _without(result, axis)


def own_start(block, func, axis):
    return func(block, axis=axis, keepdims=True)


def _given(parts, grid, concatenate):
    if concatenate:
        return join(parts, grid)
    for count in reversed(grid[1:]):
        parts = [parts[i:i + count] for i in range(0, len(parts), count)]
    return parts if len(parts) > 1 else parts[0]


def own_more(parts, grid, func, axis, concatenate):
    return func(_given(parts, grid, concatenate), axis=axis, keepdims=True)


def own_end(parts, grid, func, axis, keepdims, concatenate):
    return func(_given(parts, grid, concatenate), axis=axis, keepdims=keepdims)


def along(block, func, axis, keepdims):
    return func(block, axis=axis, keepdims=keepdims)


def quantile(block, func, q, **kwargs):
    return func(block, q, **kwargs)


def _slab(axis, ndim, cut):
    return tuple(cut if i == axis else slice(None) for i in range(ndim))


def topk_start(block, k, axis):
    if abs(k) >= block.shape[axis]:
        return block
    block = np.partition(block, -k, axis=axis)
    return block[_slab(axis, block.ndim, slice(-k, None) if k > 0 else slice(-k))]


def topk_more(parts, grid, k, axis):
    return topk_start(join(parts, grid), k, axis)


def topk_end(parts, grid, k, axis):
    best = np.sort(topk_more(parts, grid, k, axis), axis=axis)
    return best if k < 0 else best[_slab(axis, best.ndim, slice(None, None, -1))]


def _argtopk(block, places, k, axis):
    if abs(k) >= block.shape[axis]:
        return block, places
    best = np.argpartition(block, -k, axis=axis)
    best = best[_slab(axis, block.ndim, slice(-k, None) if k > 0 else slice(-k))]
    return np.take_along_axis(block, best, axis), np.take_along_axis(places, best, axis)


def argtopk_start(block, k, axis, first):
    own = np.arange(first, first + block.shape[axis])
    own = own[tuple(slice(None) if i == axis else None for i in range(block.ndim))]
    return _argtopk(block, np.broadcast_to(own, block.shape), k, axis)


def argtopk_more(parts, grid, k, axis):
    return _argtopk(*_joined(parts, grid), k, axis)


def argtopk_end(parts, grid, k, axis):
    block, places = argtopk_more(parts, grid, k, axis)
    places = np.take_along_axis(places, np.argsort(block, axis=axis), axis)
    return places if k < 0 else places[_slab(axis, places.ndim, slice(None, None, -1))]


ARG = {'argmin': np.argmin, 'argmax': np.argmax}
BEST = {'argmin': np.min, 'argmax': np.max, 'nanargmin': np.nanmin, 'nanargmax': np.nanmax}


def _find(func, block, axis, keepdims):
    """Where the best is; a line of nothing but NaN gives its first place."""
    if func in ARG:
        return ARG[func](block, axis=axis, keepdims=keepdims)
    if func == 'nanargmin':
        return np.argmin(np.where(np.isnan(block), np.inf, block), axis=axis, keepdims=keepdims)
    return np.argmax(np.where(np.isnan(block), -np.inf, block), axis=axis, keepdims=keepdims)


def arg_start(block, func, axis, offset, shape):
    """The best value of a chunk and its place: along `axis`, or in the whole array read in C order."""
    with warnings.catch_warnings():
        warnings.filterwarnings('ignore', 'All-NaN', RuntimeWarning)
        if axis is not None:
            best = BEST[func](block, axis=axis, keepdims=True)
            return best, _find(func, block, axis, True) + offset[axis]
        value = BEST[func](block)
    place = int(_find(func, block, None, False))
    whole, steps = 0, []
    for size in reversed(block.shape):
        steps.append(place % size)
        place //= size
    for step, first, size in zip(reversed(steps), offset, shape):
        whole = whole * size + first + step
    ones = (1,) * block.ndim
    return np.full(ones, value), np.full(ones, whole)


def arg_more(parts, grid, func, axis):
    values, places = _joined(parts, grid)
    if axis is None:
        best = int(_find(func, values, None, False))
        ones = (1,) * values.ndim
        return np.full(ones, values.ravel()[best]), np.full(ones, places.ravel()[best])
    best = _find(func, values, axis, True)
    return np.take_along_axis(values, best, axis), np.take_along_axis(places, best, axis)


def arg_end(parts, grid, func, axis, keepdims):
    values, places = arg_more(parts, grid, func, axis)
    if func.startswith('nan') and np.isnan(values).any():
        raise ValueError('All NaN slice encountered')
    if keepdims:
        return places
    return _without(places, tuple(range(places.ndim)) if axis is None else (axis,))


def same(block):
    return block


def scan(block, func, axis, dtype):
    return getattr(np, func)(block, axis=axis, dtype=dtype)


def total(block, func, axis, dtype):
    return getattr(np, func)(block, axis=axis, dtype=dtype, keepdims=True)


def scan_after(before, block, func, binop, axis, dtype):
    return binop(before, getattr(np, func)(block, axis=axis, dtype=dtype))


def carried(binop, before, block, axis):
    """What all chunks of a line so far come to."""
    last = block[_slab(axis, block.ndim, slice(-1, None))]
    return last if before is None else binop(before, last)


def draw_old(words, law, size, kwargs, *args):
    return getattr(np.random.RandomState(words), law)(*args, size=size, **kwargs)


def _generator(seed):
    return np.random.default_rng(np.random.SeedSequence(seed[0], spawn_key=seed[1]))


def draw_new(seed, law, size, kwargs, *args):
    return getattr(_generator(seed), law)(*args, size=size, **kwargs)


def choose_old(words, a, size, replace, p):
    return np.random.RandomState(words).choice(a, size=size, replace=replace, p=p)


def choose_new(seed, a, size, replace, p, shuffle):
    return _generator(seed).choice(a, size=size, replace=replace, p=p, shuffle=shuffle)


def longest_sum(parts, grid, dtype):
    """The sum of counts, which may be of different lengths."""
    total = np.zeros(max(map(len, parts)), dtype=dtype)
    for part in parts:
        total[:len(part)] += part
    return total


def digitize(block, bins, right):
    return np.digitize(block, bins, right=right)


def searchsorted(values, parts, side):
    """Where values belong among those of sorted chunks."""
    total = 0
    for part in parts:
        total = total + np.searchsorted(part, values, side=side)
    return total


def histogram(block, bins, range, weights):
    return np.histogram(block, bins, range=range, weights=weights)[0][None]


def histogramdd(*args):
    """How many points lie in each box; the last edges belong to the last boxes."""
    *columns, edges, weights = args
    inside, place = np.full(columns[0].shape, True), np.zeros(columns[0].shape, dtype=np.int64)
    for column, edge in zip(columns, edges):
        at = np.searchsorted(edge, column, side='right') - 1
        at = np.where(column == edge[-1], len(edge) - 2, at)
        inside &= (at >= 0) & (at < len(edge) - 1)
        place = place * (len(edge) - 1) + at
    shape = [len(edge) - 1 for edge in edges]
    weights = None if weights is None else weights[inside]
    counts = np.bincount(place[inside], weights, minlength=math.prod(shape))
    return counts.reshape(shape)[None].astype(float if weights is None else weights.dtype)


def unique(block, first):
    values, index, counts = np.unique(block, return_index=True, return_counts=True)
    return values, index + first, counts


def unique_joined(parts, with_index, with_counts):
    """The values of all chunks, and if asked where each comes first and how often it comes."""
    every = np.concatenate([values for values, _, _ in parts])
    index = counts = None
    if not (with_index or with_counts):
        return np.unique(every), index, counts
    values, inverse = np.unique(every, return_inverse=True)
    if with_index:
        index = np.full(len(values), np.iinfo(np.int64).max)
        np.minimum.at(index, inverse, np.concatenate([own for _, own, _ in parts]))
    if with_counts:
        counts = np.zeros(len(values), dtype=np.int64)
        np.add.at(counts, inverse, np.concatenate([own for _, _, own in parts]))
    return values, index, counts


def place_of(block, found):
    return np.searchsorted(found[0], block)


def isin(block, parts, assume_unique, invert):
    return np.isin(block, np.concatenate(parts), assume_unique=assume_unique, invert=invert)


def percentile(block, q, method):
    if not len(block):
        return None, 0
    return np.percentile(block, q, method=method), len(block)


def merge_percentiles(wanted, q, parts, method):
    """Percentiles out of those of several chunks, each weighed by its length."""
    parts = [(values, count) for values, count in parts if count]
    if not parts:
        raise ValueError('No non-trivial arrays found')
    steps = np.concatenate([[q[0]], np.diff(q)]).astype(wanted.dtype)
    counts = np.concatenate([steps * count for _, count in parts])
    values = np.concatenate([values for values, _ in parts])
    order = np.argsort(values)
    values, reached = np.take(values, order), np.cumsum(np.take(counts, order))
    wanted = wanted * sum(count for _, count in parts)
    if method == 'linear':
        return np.interp(wanted, reached, values)
    left = np.minimum(np.searchsorted(reached, wanted, side='left'), len(values) - 1)
    right = np.searchsorted(reached, wanted, side='right') - 1
    lower, upper = np.minimum(left, right), np.maximum(left, right)
    if method == 'lower':
        return values[lower]
    if method == 'higher':
        return values[upper]
    if method == 'midpoint':
        return 0.5 * (values[lower] + values[upper])
    if method == 'nearest':
        farther = np.abs(reached[lower] - wanted) > np.abs(reached[upper] - wanted)
        return values[np.where(farther, upper, lower)]
    raise ValueError("interpolation method can only be 'linear', 'lower', 'higher', 'midpoint', or 'nearest'")


def along_axis(block, func, axis, args, kwargs):
    return np.apply_along_axis(func, axis, block, *args, **kwargs)


def close(a, b, rtol, atol, equal_nan):
    return np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)


def chosen(index, *choices):
    return np.choose(index, choices)


def selected(*args, default):
    half = len(args) // 2
    return np.select(args[:half], args[half:], default)


def piecewise(block, *conditions, functions, args, kwargs):
    return np.piecewise(block, list(conditions), functions, *args, **kwargs)


def unravel(block, shape, order):
    return np.stack(np.unravel_index(block, shape, order=order))


def ravel_multi(block, dims, mode, order):
    return np.ravel_multi_index(tuple(block), dims, mode=mode, order=order)


def coarsen(block, func, axes, trim, kwargs):
    """`func` over groups of neighbours along some axes."""
    if trim:
        block = block[tuple(slice(0, size // axes.get(i, 1) * axes.get(i, 1)) for i,
                            size in enumerate(block.shape))]
    shape, over = [], []
    for i, size in enumerate(block.shape):
        shape += [size // axes.get(i, 1), axes.get(i, 1)]
        over.append(2 * i + 1)
    return func(block.reshape(shape), axis=tuple(over), **kwargs)


def gradient(block, block_id, coord, axis, bounds, edge_order):
    if bounds is not None:
        coord = coord[bounds[0][block_id[axis]]:bounds[1][block_id[axis]]]
    return np.gradient(block, coord, axis=axis, edge_order=edge_order)


def fft(block, func, n, axis, norm):
    return getattr(np.fft, func)(block, n=n, axis=axis, norm=norm)


def windows(block, window, axis):
    return sliding_window_view(block, window, axis)


def bordered(parts, cuts, axis):
    """A chunk between what lies before and after it."""
    pieces = []
    for part, cut in zip(parts, cuts):
        if isinstance(cut, tuple):
            shape = list(part.shape)
            shape[axis] = cut[1]
            pieces.append(np.full(shape, cut[2], dtype=part.dtype))
        else:
            pieces.append(part if cut is None else part[(slice(None),) * axis + (cut,)])
    return np.concatenate(pieces, axis=axis) if len(pieces) > 1 else pieces[0]


def qr(block):
    """QR of a chunk, which may have no rows."""
    if block.shape[0] == 0:
        return np.zeros((0, 0), dtype=block.dtype), np.zeros((0, block.shape[1]), dtype=block.dtype)
    return np.linalg.qr(block)


def reduced_svd(block):
    return tuple(np.linalg.svd(block, full_matrices=False))


def stacked(parts):
    return np.vstack(parts)


def own_rows(q, at, triangles):
    """The rows of a factor of stacked triangles that belong to one of them."""
    heights = [len(triangle) for triangle in triangles]
    first = sum(heights[:at])
    return q[first:first + heights[at], :triangles[at].shape[1]]


def less_all(block, products):
    """A chunk less the sum of others."""
    total = products[0]
    for product in products[1:]:
        total = total + product
    return block - total


def turned(block):
    return np.transpose(block).conj()


def solve_triangle(a, b, lower):
    """What a triangle times it gives `b`; the other half of `a` is not looked at."""
    return np.linalg.solve(np.tril(a) if lower else np.triu(a), b)


def solve_right(u, b):
    """What times an upper triangle gives `b`."""
    return np.transpose(solve_triangle(np.transpose(u), np.transpose(b), True))


def lu(block):
    """A permutation, a lower triangle with ones in its diagonal and an upper one, whose product is the chunk."""
    u = np.array(block, dtype=np.result_type(block.dtype, np.float64) if block.dtype.kind != 'f' else block.dtype)
    size = len(u)
    order = np.arange(size)
    l = np.eye(size, dtype=u.dtype)
    for i in range(size - 1):
        best = i + int(np.argmax(np.abs(u[i:, i])))
        if best != i:
            u[[i, best], i:] = u[[best, i], i:]
            l[[i, best], :i] = l[[best, i], :i]
            order[[i, best]] = order[[best, i]]
        if u[i, i] != 0:
            l[i + 1:, i] = u[i + 1:, i] / u[i, i]
            u[i + 1:, i:] -= np.outer(l[i + 1:, i], u[i, i:])
    p = np.zeros((size, size), dtype=u.dtype)
    p[order, np.arange(size)] = 1
    return p, l, np.triu(u)


def singular_of_triangle(r):
    return np.sqrt(np.linalg.eigvalsh(np.dot(np.transpose(r).conj(), r)))[::-1]
