# Random expressions over arrays of random shapes: in random chunks they give what NumPy gives of the whole, on threads what
# they give in turn, and in fused tasks what they give step by step. Prints how many were compared.
import random
import warnings

import dask.array as da
import numpy as np

warnings.simplefilter('ignore')
rnd = random.Random(SEED)


def cut(size):
    """Lengths that add up to a size."""
    lengths = []
    while sum(lengths) < size:
        lengths.append(rnd.randint(1, size - sum(lengths)))
    return tuple(lengths) or (0,)


def pair():
    """The same array whole and in chunks. Integers, so that sums are the same in any order."""
    shape = tuple(rnd.randint(1, 9) for _ in range(rnd.randint(1, 3)))
    dtype = rnd.choice(['i8', 'i4', 'f8'])
    whole = (np.arange(np.prod(shape)) * rnd.randint(1, 50) % 23 - 9).reshape(shape).astype(dtype)
    return whole, da.from_array(whole, chunks=tuple(cut(size) for size in shape))


def index(shape):
    parts = []
    listed = False
    for size in shape:
        kind = rnd.randint(0, 4)
        if not size:
            parts.append(slice(None))
        elif kind == 0:
            parts.append(rnd.randrange(-size, size))
        elif kind == 1 and not listed:
            listed = True
            parts.append([rnd.randrange(-size, size) for _ in range(rnd.randint(1, 5))])
        else:
            bounds = [rnd.choice([None, rnd.randint(-size - 1, size + 1)]) for _ in range(2)]
            parts.append(slice(*bounds, rnd.choice([None, 1, 2, -1, -2])))
    if rnd.random() < 0.2 and not listed:
        parts.insert(rnd.randint(0, len(parts)), None)
    if listed and any(isinstance(part, int) for part in parts):
        parts = [slice(part, part + 1 or None) if isinstance(part, int) else part for part in parts]
    return tuple(parts)


def step(whole, lazy):
    """One more operation on both."""
    kind = rnd.randrange(14)
    if kind == 0:
        n = rnd.randint(-3, 3)
        return whole + n, lazy + n
    if kind == 1:
        return whole * whole, lazy * lazy
    if kind == 2:
        return np.maximum(whole, 2), da.maximum(lazy, 2)
    if kind == 3:
        return np.where(whole > 0, whole, -1), da.where(lazy > 0, lazy, -1)
    if kind == 4:
        return whole.T, lazy.T
    if kind == 5 and whole.ndim:
        at = index(whole.shape)
        return whole[at], lazy[at]
    if kind == 6 and whole.size and whole.ndim:
        chunks = tuple(cut(size) for size in whole.shape)
        return whole, lazy.rechunk(chunks)
    if kind == 7 and whole.size:
        return whole.reshape(-1), lazy.reshape(-1)
    if kind == 8 and whole.ndim:
        axis = rnd.randrange(whole.ndim)
        return np.concatenate([whole, whole], axis), da.concatenate([lazy, lazy], axis)
    if kind == 9 and whole.ndim < 4:
        axis = rnd.randint(0, whole.ndim)
        return np.stack([whole, whole], axis), da.stack([lazy, lazy], axis)
    if kind == 10 and whole.ndim:
        axis = rnd.randrange(whole.ndim)
        return np.flip(whole, axis), da.flip(lazy, axis)
    if kind == 11 and whole.ndim and whole.size:
        axis = rnd.randrange(whole.ndim)
        return np.cumsum(whole, axis=axis), da.cumsum(lazy, axis=axis, method=rnd.choice(['sequential', 'blelloch']))
    if kind == 12 and whole.ndim and whole.size:
        by, axis = rnd.randint(-4, 4), rnd.randrange(whole.ndim)
        return np.roll(whole, by, axis), da.roll(lazy, by, axis)
    if kind == 13 and whole.ndim and whole.size:
        shape = tuple(1 if rnd.random() < 0.5 else size for size in whole.shape)
        other = np.arange(np.prod(shape)).reshape(shape)
        return whole + other, lazy + da.from_array(other, chunks=tuple(cut(size) for size in shape))
    return whole - 1, lazy - 1


def end(whole, lazy):
    """A reduction, or none."""
    if not whole.size or not whole.ndim or rnd.random() < 0.3:
        return whole, lazy
    axis = rnd.choice([None, *range(whole.ndim), tuple(range(whole.ndim))])
    keepdims = rnd.random() < 0.5
    name = rnd.choice(['sum', 'min', 'max', 'any', 'all', 'argmin', 'argmax', 'mean', 'var', 'prod'])
    if name.startswith('arg'):
        # Of equal values the first chunk's comes first, which need not be the first of all, as in Dask.
        axis = rnd.randrange(whole.ndim)
    every = rnd.choice([None, 2, 3])
    return (getattr(whole, name)(axis=axis, keepdims=keepdims),
            getattr(lazy, name)(axis=axis, keepdims=keepdims, split_every=every))


compared = 0
for _ in range(COUNT):
    whole, lazy = pair()
    # The whole is limited, so that powers stay numbers.
    for _ in range(rnd.randint(1, 5)):
        whole, lazy = step(whole, lazy)
        if whole.size > 3000:
            break
    whole, lazy = end(whole, lazy)
    whole = np.asarray(whole)
    shown = f'{lazy} of chunks {lazy.chunks}, {len(lazy.dask.layers)} layers'
    assert lazy.shape == whole.shape and lazy.dtype == whole.dtype, (shown, whole.shape, whole.dtype)
    assert tuple(sum(c) for c in lazy.chunks) == whole.shape, shown
    threads, turn = np.asarray(lazy.compute()), np.asarray(lazy.compute(scheduler='synchronous'))
    apart = np.asarray(lazy.compute(optimize_graph=False))
    assert threads.dtype == whole.dtype and threads.shape == whole.shape, (shown, threads.shape)
    assert np.allclose(threads, whole, rtol=1e-9, atol=1e-9), (shown, whole, threads)
    assert (threads == turn).all() and (threads == apart).all(), shown
    compared += 1
print(compared)
