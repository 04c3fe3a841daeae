"""What arrays do with one chunk, or with the chunks of several places."""

import numpy as np


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


def getitem(block, index):
    return block[index]


def merge(parts, indices, grid):
    """A chunk out of pieces of others."""
    return join([part[index] for part, index in zip(parts, indices)], grid)


def astype(block, dtype):
    return block.astype(dtype)


def around(block, decimals):
    return np.round(block, decimals)


def clip(block, low, high):
    return np.clip(block, low, high)


def where(condition, x, y):
    return np.where(condition, x, y)


def filled(shape, value, dtype):
    return np.full(shape, value, dtype=dtype)


def arange(start, step, size, dtype):
    return (start + step * np.arange(size)).astype(dtype)


def linspace(start, step, first, size, dtype):
    return (start + step * np.arange(first, first + size)).astype(dtype)


def eye(rows, columns, k, dtype):
    return np.eye(rows, columns, k=k, dtype=dtype)


def transpose(block, axes):
    return np.transpose(block, axes)


def reshape(block, shape):
    return np.reshape(block, shape)


def insert_axis(block, axis):
    return np.expand_dims(block, axis)


def plus_all(parts):
    """The sum of chunks of one shape."""
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


# Reductions: `start` makes a chunk's part, `more` joins parts, `end` makes the result of the last parts.

def plain_start(block, func, axis, dtype):
    return _called(func, block, axis, True, dtype)


def plain_more(parts, grid, func, axis, dtype):
    return _called(func, join(parts, grid), axis, True, dtype)


def plain_end(parts, grid, func, axis, keepdims, dtype):
    return _called(func, join(parts, grid), axis, keepdims, dtype)


def _called(func, block, axis, keepdims, dtype):
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


def mean_start(block, axis, dtype):
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


def var_start(block, axis, dtype):
    block = block.astype(dtype)
    n = _count(block, axis)
    total = np.sum(block, axis=axis, keepdims=True)
    with np.errstate(divide='ignore', invalid='ignore'):
        mean = total / n
    return n, total, np.sum((block - mean) ** 2, axis=axis, keepdims=True)


def _moments(parts, grid, axis):
    ns, totals, squares = _joined(parts, grid)
    n = np.sum(ns, axis=axis, keepdims=True)
    total = np.sum(totals, axis=axis, keepdims=True)
    with np.errstate(divide='ignore', invalid='ignore'):
        inner = totals / ns - total / n
        return n, total, np.sum(squares + ns * inner ** 2, axis=axis, keepdims=True)


def var_more(parts, grid, axis, dtype):
    return _moments(parts, grid, axis)


def var_end(parts, grid, axis, keepdims, ddof, dtype):
    n, _, squares = _moments(parts, grid, axis)
    with np.errstate(divide='ignore', invalid='ignore'):
        result = (squares / (n - ddof)).astype(dtype)
    return result if keepdims else _without(result, axis)


def _without(result, axis):
    """The array without axes of length 1; a scalar if none is left."""
    index = tuple(0 if each in axis else slice(None) for each in range(result.ndim))
    return result[index]


def arg_start(block, func, axis, offset, shape):
    """The best value of a chunk and its place: along `axis`, or in the whole array read in C order."""
    if axis is not None:
        place = getattr(np, 'arg' + func)(block, axis=axis, keepdims=True)
        return getattr(np, func)(block, axis=axis, keepdims=True), place + offset[axis]
    place = int(getattr(np, 'arg' + func)(block))
    whole = 0
    steps = []
    for size in reversed(block.shape):
        steps.append(place % size)
        place //= size
    for step, first, size in zip(reversed(steps), offset, shape):
        whole = whole * size + first + step
    ones = (1,) * block.ndim
    return np.full(ones, getattr(np, func)(block)), np.full(ones, whole)


def arg_more(parts, grid, func, axis):
    values, places = _joined(parts, grid)
    find = getattr(np, 'arg' + func)
    if axis is None:
        best = int(find(values))
        ones = (1,) * values.ndim
        return np.full(ones, values.ravel()[best]), np.full(ones, places.ravel()[best])
    best = find(values, axis=axis, keepdims=True)
    return np.take_along_axis(values, best, axis), np.take_along_axis(places, best, axis)


def arg_end(parts, grid, func, axis, keepdims):
    places = arg_more(parts, grid, func, axis)[1]
    if keepdims:
        return places
    return _without(places, tuple(range(places.ndim)) if axis is None else (axis,))


def scan(block, func, axis, dtype):
    return getattr(np, func)(block, axis=axis, dtype=dtype)


def last(block, axis):
    index = [slice(None)] * block.ndim
    index[axis] = slice(-1, None)
    return block[tuple(index)]


def draw_old(words, law, size, args, kwargs):
    return getattr(np.random.RandomState(words), law)(*args, size=size, **kwargs)


def draw_new(seed, law, size, args, kwargs):
    seeds = np.random.SeedSequence(seed[0], spawn_key=seed[1])
    return getattr(np.random.default_rng(seeds), law)(*args, size=size, **kwargs)
