"""Other functions of arrays: choices, differences, indices, averages, comparisons."""

import builtins
import math
import warnings
from functools import partial
from numbers import Integral

import numpy as np

from dask.array.chunks import is_unknown
from dask.array.core import Array, asanyarray, asarray, one_axis, places
from dask.array.creation import arange, diag, indices, tri
from dask.array.elementwise import (
    blockwise, broadcast_arrays, broadcast_shapes, broadcast_to, elemwise, map_blocks,
)
from dask.array.joins import concatenate, stack
from dask.array.products import dot

# Natives: _call, _grid, tokenize, funcname; and `chunk`, the module of what is done with chunks.


def compute(*args, **kwargs):
    import dask
    return dask.compute(*args, **kwargs)


def array(x, dtype=None, ndmin=None, *, like=None):
    x = asarray(x, dtype=dtype)
    while ndmin is not None and x.ndim < ndmin:
        x = x[None, :]
    return x


def result_type(*args):
    return np.result_type(*[a.dtype if isinstance(a, Array) else a for a in args])


def shape(array):
    return array.shape


def ndim(array):
    return array.ndim


def where(condition, x=None, y=None):
    if (x is None) != (y is None):
        raise ValueError('either both or neither of x and y should be given')
    if x is None:
        return nonzero(condition)
    if np.isscalar(condition):
        dtype = result_type(x, y)
        x, y = asarray(x), asarray(y)
        return broadcast_to(x if condition else y, broadcast_shapes(x.shape, y.shape)).astype(dtype)
    return elemwise(np.where, condition, x, y)


def around(x, decimals=0):
    return map_blocks(np.round, x, decimals=decimals, dtype=x.dtype, token='round', meta=True)


round = around


def isclose(arr1, arr2, rtol=1e-5, atol=1e-8, equal_nan=False):
    func = partial(chunk.close, rtol=rtol, atol=atol, equal_nan=equal_nan)
    return elemwise(func, arr1, arr2, dtype='bool',
                    name=f'isclose-{tokenize(arr1, arr2, rtol, atol, equal_nan)}')


def allclose(arr1, arr2, rtol=1e-5, atol=1e-8, equal_nan=False):
    return isclose(arr1, arr2, rtol=rtol, atol=atol, equal_nan=equal_nan).all()


def isnull(values):
    return elemwise(np.isnan, asarray(values), dtype='bool')


def notnull(values):
    return ~isnull(values)


def choose(a, choices):
    return elemwise(chunk.chosen, a, *choices)


def _is_nonzero(a):
    return a.astype(bool)


def argwhere(a):
    a = asarray(a)
    mask = _is_nonzero(a).flatten()
    ind = indices(a.shape, dtype=np.int64, chunks=a.chunks)
    if ind.ndim > 1:
        ind = stack([ind[i].ravel() for i in range(len(ind))], axis=1)
    return compress(mask, ind, axis=0)


def count_nonzero(a, axis=None):
    return _is_nonzero(asarray(a)).astype(np.int64).sum(axis=axis)


def flatnonzero(a):
    return argwhere(asarray(a).ravel())[:, 0]


def nonzero(a):
    ind = argwhere(a)
    return tuple(ind[:, i] for i in range(ind.shape[1])) if ind.ndim > 1 else (ind,)


def compress(condition, a, axis=None):
    if not isinstance(condition, Array):
        condition = np.asarray(condition)
        if condition.ndim != 1:
            raise ValueError('Condition must be one dimensional')
        condition = asarray(condition)
    a = asarray(a)
    if condition.ndim != 1:
        raise ValueError('Condition must be one dimensional')
    if axis is None:
        a, axis = a.ravel(), 0
    axis = one_axis(axis, a.ndim)
    if not is_unknown(condition.shape + (a.shape[axis],)):
        a = a[(slice(None),) * axis + (slice(None, condition.shape[0]),)]
        condition = condition[:a.shape[axis]]
    return a[(slice(None),) * axis + (_is_nonzero(condition),)]


def extract(condition, arr):
    return compress(asarray(condition).astype(bool).ravel(), asarray(arr).ravel())


def take(a, indices, axis=0):
    axis = one_axis(axis, a.ndim)
    if isinstance(a, np.ndarray) and isinstance(indices, Array):
        return _take_of_array(a, indices, axis)
    return a[(slice(None),) * axis + (indices,)]


def _take_of_array(a, indices, axis):
    if indices.ndim != 1:
        raise NotImplementedError('da.take with an index of several dimensions')
    whole = tuple((size,) for size in a.shape)
    chunks = whole[:axis] + indices.chunks + whole[axis + 1:]
    name = f'take-{tokenize(a, indices, axis)}'
    parts = _grid(name, [len(c) for c in chunks], np.take, [(a,), indices._parts, (axis,)], {})
    return Array(parts, name, chunks, a.dtype)


def ptp(a, axis=None):
    return a.max(axis=axis) - a.min(axis=axis)


def diff(a, n=1, axis=-1, prepend=None, append=None):
    a, n, axis = asarray(a), int(n), int(axis)
    if n == 0:
        return a
    if n < 0:
        raise ValueError(f'order must be non-negative but got {n}')
    pieces = []
    for extra in (prepend, a, append):
        if extra is a:
            pieces.append(a)
        elif extra is not None:
            extra = asarray(extra)
            if extra.ndim == 0:
                extra = broadcast_to(extra,
                                     [1 if i == axis % a.ndim else size for i, size in enumerate(a.shape)])
            pieces.append(extra)
    if len(pieces) > 1:
        a = concatenate(pieces, axis)
    later, earlier = [slice(None)] * a.ndim, [slice(None)] * a.ndim
    later[axis], earlier[axis] = slice(1, None), slice(None, -1)
    for _ in range(n):
        a = a[tuple(later)] - a[tuple(earlier)]
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    flat = asarray(ary).flatten()
    pieces = [flat[1:] - flat[:-1]]
    if to_begin is not None:
        pieces.insert(0, asarray(to_begin).flatten())
    if to_end is not None:
        pieces.append(asarray(to_end).flatten())
    return concatenate(pieces)


def gradient(f, *varargs, axis=None, edge_order=1):
    from dask.array.overlap import map_overlap
    f = asarray(f)
    edge_order = math.ceil(edge_order)
    if edge_order > 2:
        raise ValueError('edge_order must be less than or equal to 2.')
    single = isinstance(axis, Integral)
    axes = tuple(range(f.ndim)) if axis is None else (axis,) if single else tuple(axis)
    axes = [one_axis(each, f.ndim) for each in axes]
    if len(set(axes)) != len(axes):
        raise ValueError('duplicate axes not allowed')
    spacing = varargs or (1,)
    spacing = spacing * len(axes) if len(spacing) == 1 else spacing
    if len(spacing) != len(axes):
        raise TypeError('Spacing must either be a single scalar, or a scalar / 1d-array per axis')
    if f.dtype.kind in 'biu':
        f = f.astype(float)
    results = []
    for each, coord in zip(axes, spacing):
        least = min(f.chunks[each])
        if least < edge_order + 1:
            raise ValueError(f'Chunk size must be larger than edge_order + 1. Minimum chunk for axis {each} '
                             f'is '
                             f'{least}. Rechunk to proceed.')
        bounds = None
        if not np.isscalar(coord):
            if isinstance(coord, Array):
                raise NotImplementedError('dask array coordinated is not supported.')
            coord = np.asarray(coord)
            lengths = np.array(f.chunks[each])
            stop = np.cumsum(lengths) + 1
            start = stop - lengths - 2
            stop[-1] -= 1
            start[0] = 0
            bounds = start.tolist(), stop.tolist()
        results.append(map_overlap(
            chunk.gradient, f, dtype=f.dtype, depth={j: 1 if j == each else 0 for j in range(f.ndim)},
            boundary='none', coord=coord, axis=each, bounds=bounds, edge_order=edge_order, meta=True,
        ))
    return results[0] if single else results


def apply_along_axis(func1d, axis, arr, *args, dtype=None, shape=None, **kwargs):
    arr = asarray(arr)
    axis = len(arr.shape[:axis])
    if shape is None or dtype is None:
        seen = np.array(func1d(np.ones((1,), dtype=arr.dtype), *args, **kwargs))
        shape = seen.shape if shape is None else shape
        dtype = seen.dtype if dtype is None else dtype
    arr = arr.rechunk(arr.chunks[:axis] + (arr.shape[axis:axis + 1],) + arr.chunks[axis + 1:])
    return map_blocks(chunk.along_axis, arr, func1d, axis, args, kwargs,
                      token=f'{funcname(func1d)}-along-axis',
                      dtype=dtype, chunks=arr.chunks[:axis] + tuple(shape) + arr.chunks[axis + 1:],
                      drop_axis=axis, new_axis=list(range(axis, axis + len(shape))), meta=True)


def apply_over_axes(func, a, axes):
    a = asarray(a)
    axes = (axes,) if isinstance(axes, Integral) else tuple(axes)
    result = a
    for i in axes:
        result = apply_along_axis(func, i, result, 0)
        if result.ndim == a.ndim - 1:
            result = result[((slice(None),) * a.ndim)[:i] + (None,)]
        elif result.ndim != a.ndim:
            raise ValueError('func must either preserve dimensionality of the input or reduce it by one.')
    return result


def average(a, axis=None, weights=None, returned=False, keepdims=False):
    from dask.array.ufunc import multiply
    a = asanyarray(a)
    if weights is None:
        avg = a.mean(axis, keepdims=keepdims)
        scale = avg.dtype.type(a.size / avg.size)
    else:
        weights = asanyarray(weights)
        dtype = np.result_type(a.dtype, weights.dtype, *(['f8'] if a.dtype.kind in 'biu' else []))
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError('Axis must be specified when shapes of a and weights differ.')
            if weights.ndim != 1:
                raise TypeError('1D weights expected when shapes of a and weights differ.')
            if weights.shape[0] != a.shape[axis]:
                raise ValueError('Length of weights not compatible with specified axis.')
            weights = broadcast_to(weights, (a.ndim - 1) * (1,) + weights.shape).swapaxes(-1, axis)
        scale = weights.sum(axis=axis, dtype=dtype, keepdims=keepdims)
        avg = multiply(a, weights, dtype=dtype).sum(axis, keepdims=keepdims) / scale
    if not returned:
        return avg
    if scale.shape != avg.shape:
        scale = broadcast_to(scale, avg.shape).copy()
    return avg, scale


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None):
    if fweights is not None or aweights is not None:
        raise NotImplementedError('da.cov(…, fweights=) and aweights=')
    if ddof is not None and ddof != int(ddof):
        raise ValueError('ddof must be integer')
    m = asarray(m)
    if m.ndim > 2:
        raise ValueError('m has more than 2 dimensions')
    x = array(m, ndmin=2, dtype=np.result_type(m.dtype, np.float64))
    ddof = (0 if bias else 1) if ddof is None else ddof
    if not rowvar and m.ndim != 1:
        x = x.T
    if y is not None:
        y = asarray(y)
        if y.ndim > 2:
            raise ValueError('y has more than 2 dimensions')
        y = array(y, ndmin=2, dtype=x.dtype)
        x = concatenate((x, y.T if not rowvar and y.shape[0] != 1 else y), axis=0)
    fact = x.shape[1] - ddof
    if fact <= 0:
        warnings.warn('Degrees of freedom <= 0 for slice', RuntimeWarning)
        fact = 0.0
    x = x - x.mean(axis=1)[:, None]
    return (dot(x, x.T.conj()) * np.true_divide(1, fact)).squeeze()


def corrcoef(x, y=None, rowvar=1):
    from dask.array.ufunc import sqrt
    c = cov(x, y, rowvar)
    if c.shape == ():
        return c / c
    d = diag(c)
    root = sqrt(d.reshape((d.shape[0], 1)))
    return (c / root) / root.T


def tril(m, k=0):
    m = asarray(m)
    mask = tri(*m.shape[-2:], k=k, dtype=bool, chunks=m.chunks[-2:])
    return where(mask, m, np.zeros((1,), dtype=m.dtype))


def triu(m, k=0):
    m = asarray(m)
    mask = tri(*m.shape[-2:], k=k - 1, dtype=bool, chunks=m.chunks[-2:])
    return where(mask, np.zeros((1,), dtype=m.dtype), m)


def tril_indices(n, k=0, m=None, chunks='auto'):
    return nonzero(tri(n, m, k=k, dtype=bool, chunks=chunks))


def triu_indices(n, k=0, m=None, chunks='auto'):
    return nonzero(~tri(n, m, k=k - 1, dtype=bool, chunks=chunks))


def _square(arr):
    if arr.ndim != 2:
        raise ValueError('input array must be 2-d')
    return arr


def tril_indices_from(arr, k=0):
    return tril_indices(_square(arr).shape[-2], k=k, m=arr.shape[-1], chunks=arr.chunks)


def triu_indices_from(arr, k=0):
    return triu_indices(_square(arr).shape[-2], k=k, m=arr.shape[-1], chunks=arr.chunks)


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if len(condlist) == 0:
        raise ValueError('select with an empty condition list is not possible')
    choices = [asarray(choice) for choice in choicelist]
    index = tuple(range(choices[0].ndim))
    pairs = []
    for each in list(condlist) + choices:
        pairs += (each, index)
    return blockwise(chunk.selected, index, *pairs, dtype=result_type(*choices), default=default,
                     token='select',
                     meta=True)


def piecewise(x, condlist, funclist, *args, **kw):
    return map_blocks(chunk.piecewise, x, *condlist, dtype=x.dtype, token='piecewise', functions=funclist,
                      args=args, kwargs=kw, meta=True)


def unravel_index(indices, shape, order='C'):
    if shape and indices.size:
        return tuple(map_blocks(chunk.unravel, indices, dtype=np.int64,
                                chunks=((len(shape),),) + indices.chunks,
                                new_axis=0, shape=shape, order=order, token='unravel_index', meta=True))
    return tuple(arange(0) for _ in shape)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    dims = (dims,) if np.isscalar(dims) else dims
    if isinstance(multi_index, (Array, np.ndarray)):
        index = asarray(multi_index)
    else:
        index = stack(broadcast_arrays(*multi_index))
    if not is_unknown(index.shape) and len(index) != len(dims):
        raise ValueError(f'parameter multi_index must be a sequence of length {len(dims)}')
    if index.dtype.kind != 'i':
        raise TypeError('only int indices permitted')
    return map_blocks(chunk.ravel_multi, index.rechunk({0: -1}), dtype=np.int64, chunks=index.chunks[1:],
                      drop_axis=0,
                      dims=dims, mode=mode, order=order, token='ravel_multi_index', meta=True)


def coarsen(reduction, x, axes, trim_excess=False, **kwargs):
    """`reduction` over groups of neighbours along some axes."""
    if not trim_excess and not builtins.all(x.shape[i] % by == 0 for i, by in axes.items()):
        raise ValueError(f'Coarsening factors {axes} do not align with array shape {x.shape}.')
    if getattr(reduction, '__module__', '') and reduction.__module__.startswith('dask.'):
        reduction = getattr(np, reduction.__name__)
    new = {i: _multiples(x.chunks[i], by) for i, by in axes.items()}
    x = x.rechunk({i: c for i, c in new.items() if c != x.chunks[i]})
    chunks = tuple(tuple(int(length // axes.get(i, 1)) for length in own if length // axes.get(i, 1) > 0)
                   for i, own in enumerate(x.chunks))
    name = f'coarsen-{tokenize(reduction, x, axes, trim_excess)}'
    dtype = np.asarray(reduction(np.empty((1,) * x.ndim, dtype=x.dtype), **kwargs)).dtype
    keep = [i for i, spot in enumerate(places(x.numblocks)) if builtins.all(
        x.chunks[axis][at] // axes.get(axis, 1) > 0 for axis, at in enumerate(spot))]
    parts = [x._parts[i] for i in keep]
    columns = [parts, (reduction,), (axes,), (trim_excess,), (kwargs,)]
    return Array(_grid(name, [len(c) for c in chunks], chunk.coarsen, columns, {}), name, chunks, dtype)


def _multiples(lengths, by):
    """Chunks of multiples of a length, as near to the given ones as they go."""
    over = [length % by for length in lengths]
    new = [length - rest for length, rest in zip(lengths, over)]
    excess = sum(over)
    uneven = sorted([i for i, rest in enumerate(over) if rest], key=lambda i: new[i])
    even = sorted([i for i, rest in enumerate(over) if not rest], key=lambda i: new[i])
    for i in (uneven + even)[:excess // by]:
        new[i] += by
    if excess % by:
        new.append(excess % by)
    return tuple(length for length in new if length > 0)


def _split(array, breaks, axis):
    bounds = [None] + list(breaks) + [None]
    return [array[(slice(None),) * axis + (slice(a, b),)] for a, b in zip(bounds, bounds[1:])]


def insert(arr, obj, values, axis):
    axis = one_axis(axis, arr.ndim)
    if isinstance(obj, slice):
        obj = np.arange(*obj.indices(arr.shape[axis]))
    obj = np.asarray(obj)
    single = obj.ndim == 0
    obj = np.atleast_1d(obj)
    obj = np.where(obj < 0, obj + arr.shape[axis], obj)
    if (np.diff(obj) < 0).any():
        raise NotImplementedError('da.insert only implemented for monotonic ``obj`` argument')
    pieces = _split(arr, np.unique(obj).tolist(), axis)
    if getattr(values, 'ndim', 0) == 0:
        shape = tuple(len(obj) if i == axis else size for i, size in enumerate(arr.shape))
        values = broadcast_to(asarray(np.asarray(values)), shape)
    elif single:
        values = values[(slice(None),) * axis + (None,)]
    values = asarray(values)
    values = values.rechunk(tuple(values.chunks[i] if i == axis else c for i, c in enumerate(arr.chunks)))
    counts = np.bincount(obj)[:-1]
    inserted = _split(values, np.cumsum(counts[counts > 0]).tolist(), axis)
    both = []
    for i, piece in enumerate(pieces):
        both += [piece] + inserted[i:i + 1]
    return concatenate([piece for piece in both if piece.nbytes], axis=axis)


def delete(arr, obj, axis):
    axis = one_axis(axis, arr.ndim)
    if isinstance(obj, slice):
        obj = np.sort(np.arange(*obj.indices(arr.shape[axis])))
    else:
        obj = np.asarray(obj)
        obj = np.unique(np.where(obj < 0, obj + arr.shape[axis], obj))
    pieces = _split(arr, obj.tolist(), axis)
    rest = (slice(None),) * axis + (slice(1, None),)
    return concatenate(pieces[:1] + [piece[rest] for piece in pieces[1:]], axis=axis)
