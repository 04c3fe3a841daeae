"""Arrays: lazy NumPy arrays in chunks, one task for each chunk of a step."""

import math
import operator
from itertools import product
from numbers import Number

import numpy as np

from dask.array.chunks import MISSING, common_blockdim, normalize_chunks, starts

# Natives: _call, _data, _graph, _compute, _persist, _visualize, tokenize, funcname, key_split;
# and `chunk`, the module of what is done with chunks.


class Array:
    """A lazy array. `_parts` has a lazy value for each chunk, in C order."""

    __module__ = 'dask.array.core'

    # Chains of steps run as one task.
    __dask_fuses__ = True
    __array_priority__ = 11

    def __init__(self, parts, name, chunks, dtype):
        self._parts = parts
        self.name = name
        self._chunks = tuple(chunks)
        self.dtype = np.dtype(dtype)
        self.shape = tuple(sum(c) for c in self._chunks)

    @property
    def chunks(self):
        return self._chunks

    @chunks.setter
    def chunks(self, chunks):
        raise TypeError('Can not set chunks directly\n\nPlease use the rechunk method instead:\n'
                        f'  x.rechunk({chunks})\n\n'
                        'If trying to avoid unknown chunks, use\n  x.compute_chunk_sizes()')

    @property
    def chunksize(self):
        return tuple(max(c) for c in self.chunks)

    @property
    def numblocks(self):
        return tuple(len(c) for c in self.chunks)

    @property
    def npartitions(self):
        return math.prod(self.numblocks)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return math.prod(self.shape)

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def T(self):
        return self.transpose()

    @property
    def blocks(self):
        return Blocks(self)

    partitions = blocks

    @property
    def dask(self):
        return _graph(self._parts)

    def __dask_graph__(self):
        return self.dask

    def __dask_keys__(self):
        return nested([part.key for part in self._parts], self.numblocks)

    def __dask_layers__(self):
        return (self.name,)

    def __dask_tokenize__(self):
        return self.name

    def __dask_parts__(self):
        return self._parts

    def __dask_postcompute__(self):
        return chunk.whole, (self.numblocks,)

    def __dask_delayed__(self):
        return _call(f'finalize-{tokenize(self)}', None, chunk.whole, self._parts, self.numblocks)

    def _rebuild_parts(self, parts):
        return Array(parts, self.name, self.chunks, self.dtype)

    def compute(self, **kwargs):
        return _compute(self, **kwargs)

    def persist(self, **kwargs):
        return _persist(self, **kwargs)

    def visualize(self, *args, **kwargs):
        return _visualize(self, *args, **kwargs)

    def to_delayed(self, optimize_graph=True):
        return nested(self._parts, self.numblocks)

    def __repr__(self):
        return (f'dask.array<{self.name.rsplit("-", 1)[0]}, shape={self.shape}, dtype={self.dtype}, '
                f'chunksize={self.chunksize}, chunktype=numpy.ndarray>')

    def _repr_html_(self):
        from dask.array.html import table
        return table(self)

    def to_svg(self, size=500):
        from dask.array.html import svg
        return svg(self.chunks, size)

    def __len__(self):
        if not self.chunks:
            raise TypeError('len() of unsized object')
        return self.shape[0]

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __array__(self, dtype=None, copy=None):
        result = np.asarray(self.compute())
        return result if dtype is None else result.astype(dtype)

    def __bool__(self):
        if self.size > 1:
            raise ValueError(f'The truth value of a {type(self).__name__} is ambiguous. '
                             'Use a.any() or a.all().')
        return bool(self.compute())

    def _scalar(self, kind):
        if self.size > 1:
            raise TypeError('Only length-1 arrays can be converted to Python scalars')
        return kind(self.compute().item())

    def __int__(self):
        return self._scalar(int)

    def __float__(self):
        return self._scalar(float)

    def __complex__(self):
        return self._scalar(complex)

    def __index__(self):
        return self._scalar(int)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        if method != '__call__':
            raise NotImplementedError(f'np.{ufunc.__name__}.{method}() of a Dask array')
        if kwargs.get('out') is not None:
            raise NotImplementedError(f'np.{ufunc.__name__}(…, out=) of a Dask array')
        return elemwise(ufunc, *inputs, **kwargs)

    def __getitem__(self, index):
        from dask.array.slicing import getitem
        return getitem(self, index)

    def __setitem__(self, index, value):
        raise NotImplementedError('Assigning to a part of a Dask array is not supported here: '
                                  'use da.where(condition, value, x)')

    def transpose(self, *axes):
        from dask.array.routines import transpose
        if len(axes) == 1 and not isinstance(axes[0], int):
            axes = axes[0]
        return transpose(self, axes or None)

    def reshape(self, *shape, **kwargs):
        from dask.array.routines import reshape
        if len(shape) == 1 and not isinstance(shape[0], Number):
            shape = shape[0]
        return reshape(self, shape, **kwargs)

    def ravel(self):
        return self.reshape(-1)

    flatten = ravel

    def squeeze(self, axis=None):
        from dask.array.routines import squeeze
        return squeeze(self, axis)

    def rechunk(self, chunks='auto', threshold=None, block_size_limit=None, balance=False, method=None):
        return rechunk(self, chunks, block_size_limit)

    def map_blocks(self, func, *args, **kwargs):
        return map_blocks(func, self, *args, **kwargs)

    def astype(self, dtype, **kwargs):
        dtype = np.dtype(dtype)
        if dtype == self.dtype:
            return self
        extra = set(kwargs) - {'casting', 'copy'}
        if extra:
            raise TypeError(f'astype does not take the following keyword arguments: {list(extra)}')
        casting = kwargs.get('casting', 'unsafe')
        if not np.can_cast(self.dtype, dtype, casting=casting):
            raise TypeError(f'Cannot cast array from {self.dtype!r} to {dtype!r} '
                            f'according to the rule {casting!r}')
        return each(self, 'astype', chunk.astype, dtype, dtype=dtype)

    def round(self, decimals=0):
        return elemwise(chunk.around, self, decimals, name='round')

    def clip(self, min=None, max=None):
        return elemwise(chunk.clip, self, min, max)

    def copy(self):
        return Array(self._parts, self.name, self.chunks, self.dtype)

    def conj(self):
        return elemwise(np.conjugate, self)

    def dot(self, other):
        from dask.array.routines import dot
        return dot(self, other)

    def __matmul__(self, other):
        from dask.array.routines import matmul
        return matmul(self, other)

    def __rmatmul__(self, other):
        from dask.array.routines import matmul
        return matmul(other, self)


class Blocks:
    """`x.blocks[index]`: chunks as an array of their own."""

    def __init__(self, array):
        self._array = array

    @property
    def shape(self):
        return self._array.numblocks

    @property
    def ndim(self):
        return self._array.ndim

    @property
    def size(self):
        return self._array.npartitions

    def ravel(self):
        return [self[index] for index in product(*map(range, self.shape))]

    def __getitem__(self, index):
        from dask.array.slicing import blocks
        return blocks(self._array, index)


def nested(items, grid):
    """A grid's items as lists in lists."""
    if not grid:
        return items[0]
    for count in reversed(grid[1:]):
        items = [items[i:i + count] for i in range(0, len(items), count)]
    return list(items)


def places(grid):
    """The places of a grid, in C order."""
    return product(*(range(count) for count in grid))


def flat(place, grid):
    at = 0
    for i, count in zip(place, grid):
        at = at * count + i
    return at


def each(x, word, func, *args, dtype=None, chunks=None):
    """`func(chunk, *args)` for each chunk."""
    name = f'{word}-{tokenize(x, word, *map(str, args))}'
    parts = [_call(name, i, func, part, *args) for i, part in enumerate(x._parts)]
    return Array(parts, name, x.chunks if chunks is None else chunks, x.dtype if dtype is None else dtype)


def from_array(x, chunks='auto', name=None, lock=False, asarray=None, fancy=True, getitem=None, meta=None,
               inline_array=False):
    """A lazy array over the pieces of one that is there."""
    if isinstance(x, Array):
        raise ValueError('Array is already a dask array. Use \'asarray\' or \'rechunk\' instead.')
    x = np.asarray(x)
    chunks = normalize_chunks(chunks, x.shape, dtype=x.dtype)
    name = name if isinstance(name, str) else f'array-{tokenize(object(), id(x))}'
    parts = [_data(name, i, x[cut]) for i, cut in enumerate(cuts(chunks))]
    return Array(parts, name, chunks, x.dtype)


def cuts(chunks):
    """The slices of each chunk, in C order."""
    bounds = [starts(c) for c in chunks]
    return [tuple(slice(b[i], b[i + 1]) for b, i in zip(bounds, place))
            for place in places([len(c) for c in chunks])]


def asarray(a, dtype=None, **kwargs):
    if not isinstance(a, Array):
        if isinstance(a, (list, tuple)) and any(isinstance(each, Array) for each in a):
            from dask.array.routines import stack
            a = stack(a)
        else:
            a = from_array(np.asarray(a), chunks=kwargs.get('chunks', 'auto'))
    return a if dtype is None else a.astype(dtype)


asanyarray = array = asarray


def from_delayed(value, shape, dtype=None, meta=None, name=None):
    """An array of one chunk, which a lazy call makes."""
    from dask.delayed import delayed
    if meta is not None:
        dtype = meta.dtype
    if dtype is None:
        raise ValueError('You must specify the meta or dtype of the array')
    if not hasattr(value, 'key'):
        value = delayed(value)
    name = name or f'from-value-{tokenize(value.key, shape, str(dtype))}'
    part = _call(name, 0, chunk.join, [value], ())
    return Array([part], name, tuple((int(size),) for size in shape), dtype)


def is_operand(other):
    return isinstance(other, (Number, np.ndarray, np.generic, list, Array)) or hasattr(other, '__array__')


def broadcast_shapes(*shapes):
    result = []
    for sizes in zip(*[(1,) * (max(map(len, shapes)) - len(shape)) + shape for shape in shapes]):
        wide = {size for size in sizes if size != 1}
        if len(wide) > 1:
            raise ValueError('operands could not be broadcast together with shapes '
                             + ' '.join(map(str, shapes)))
        result.append(wide.pop() if wide else 1)
    return tuple(result)


def unify(arrays):
    """Arrays whose chunks meet each other under broadcasting, and the chunks of what is made of them."""
    shape = broadcast_shapes(*[x.shape for x in arrays])
    chunks = []
    for axis in range(-len(shape), 0):
        own = [x.chunks[axis] for x in arrays if x.ndim >= -axis and x.shape[axis] == shape[axis]]
        chunks.append(common_blockdim(own))
    cut = []
    for x in arrays:
        own = chunks[len(chunks) - x.ndim:]
        cut.append(rechunk(x, tuple((1,) if size == 1 else c for size, c in zip(x.shape, own))))
    return cut, tuple(chunks)


def sample(x):
    """A small array of the same type and number of axes: what an operation gives shows its type."""
    return np.ones((1,) * x.ndim, dtype=x.dtype)


def elemwise(op, *args, name=None, dtype=None, where=True, **kwargs):
    """`op` of each element, under broadcasting."""
    if where is not True:
        raise NotImplementedError('where= of a function of Dask arrays')
    args = [asarray(arg) if isinstance(arg, list) or (isinstance(arg, np.ndarray) and arg.ndim) else arg
            for arg in args]
    arrays = [arg for arg in args if isinstance(arg, Array)]
    if dtype is not None and isinstance(op, np.ufunc):
        kwargs['dtype'] = np.dtype(dtype)
    with np.errstate(all='ignore'):
        small = [sample(arg) if isinstance(arg, Array) else arg for arg in args]
        dtype = np.asarray(op(*small, **kwargs)).dtype if dtype is None else np.dtype(dtype)
    cut, chunks = unify(arrays)
    arrays = iter(cut)
    args = [next(arrays) if isinstance(arg, Array) else arg for arg in args]
    word = name or funcname(op)
    name = f'{word}-{tokenize(word, str(dtype), *args, **kwargs)}'
    return Array(by_place(name, op, args, chunks, kwargs), name, chunks, dtype)


def by_place(name, op, args, chunks, kwargs):
    """`op` of the chunks at each place; an axis of one chunk gives it to all."""
    grid = [len(c) for c in chunks]
    parts = []
    for i, place in enumerate(places(grid)):
        given = []
        for arg in args:
            if isinstance(arg, Array):
                own = place[len(place) - arg.ndim:]
                own = [0 if count == 1 else at for at, count in zip(own, arg.numblocks)]
                arg = arg._parts[flat(own, arg.numblocks)]
            given.append(arg)
        parts.append(_call(name, i, op, *given, **kwargs))
    return parts


def map_blocks(func, *args, name=None, token=None, dtype=None, chunks=None, drop_axis=None, new_axis=None,
               enforce_ndim=False, meta=None, **kwargs):
    """`func` of each chunk, as it stands."""
    if not callable(func):
        raise TypeError('First argument must be callable function, not '
                        f'{type(func).__name__}\nUsage:   da.map_blocks(function, x)\n'
                        '   or:   da.map_blocks(function, x, y, z)')
    if new_axis is not None:
        raise NotImplementedError('map_blocks(…, new_axis=) of a Dask array')
    arrays = [arg for arg in args if isinstance(arg, Array)]
    if not arrays:
        raise NotImplementedError('map_blocks() without a Dask array')
    drop = [drop_axis] if isinstance(drop_axis, int) else list(drop_axis or ())
    if drop:
        args = [rechunk(arg, {axis: -1 for axis in drop}) if isinstance(arg, Array) else arg for arg in args]
        arrays = [arg for arg in args if isinstance(arg, Array)]
    if dtype is None:
        small = [sample(arg) if isinstance(arg, Array) else arg for arg in args]
        with np.errstate(all='ignore'):
            dtype = meta.dtype if meta is not None else np.asarray(func(*small, **kwargs)).dtype
    cut, grid = unify(arrays)
    arrays = iter(cut)
    args = [next(arrays) if isinstance(arg, Array) else arg for arg in args]
    name = name or f'{token or funcname(func)}-{tokenize(func, str(dtype), *args, **kwargs)}'
    parts = by_place(name, func, args, grid, kwargs)
    drop = {axis % len(grid) for axis in drop}
    grid = tuple(c for axis, c in enumerate(grid) if axis not in drop)
    if chunks is not None:
        if len(chunks) != len(grid):
            raise ValueError(f'Provided chunks have {len(chunks)} dims; expected {len(grid)} dims')
        grid = tuple((c,) * len(own) if isinstance(c, Number) else tuple(c) for c, own in zip(chunks, grid))
    return Array(parts, name, grid, dtype)


def rechunk(x, chunks, limit=None):
    """The same array in other chunks."""
    if x.ndim and isinstance(chunks, dict):
        given = {axis % x.ndim: c for axis, c in chunks.items()}
        chunks = tuple(x.chunks[axis] if given.get(axis) is None else given[axis] for axis in range(x.ndim))
    if isinstance(chunks, (tuple, list)):
        chunks = tuple(own if c is None else c for c, own in zip(chunks, x.chunks)) \
            if len(chunks) == x.ndim else tuple(chunks)
    chunks = normalize_chunks(chunks, x.shape, limit, x.dtype)
    if chunks == x.chunks:
        return x
    name = f'rechunk-merge-{tokenize(x, chunks)}'
    axes = [overlaps(old, new) for old, new in zip(x.chunks, chunks)]
    parts = []
    for i, place in enumerate(places([len(c) for c in chunks])):
        pieces = [axis[at] for axis, at in zip(axes, place)]
        chosen = list(product(*pieces))
        blocks = [x._parts[flat([at for at, _ in piece], x.numblocks)] for piece in chosen]
        indices = [tuple(cut for _, cut in piece) for piece in chosen]
        parts.append(_call(name, i, chunk.merge, blocks, indices, tuple(len(piece) for piece in pieces)))
    return Array(parts, name, chunks, x.dtype)


def overlaps(old, new):
    """For each new chunk of an axis: which old ones it is made of, and of which part of each."""
    bounds, result, first = starts(old), [], 0
    begin = 0
    for length in new:
        end, pieces = begin + length, []
        while first + 1 < len(old) and bounds[first + 1] <= begin:
            first += 1
        at = first
        while True:
            low, high = max(begin, bounds[at]), min(end, bounds[at + 1])
            if high > low or (not pieces and length == 0):
                pieces.append((at, slice(low - bounds[at], max(low, high) - bounds[at])))
            at += 1
            if at >= len(old) or bounds[at] >= end:
                break
        result.append(pieces)
        begin = end
    return result


def _operator(op, swapped):
    def method(self, other):
        if not is_operand(other):
            return NotImplemented
        return elemwise(op, other, self) if swapped else elemwise(op, self, other)
    return method


def _install():
    for word in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and_', 'or_',
                 'xor'):
        op, short = getattr(operator, word), word.rstrip('_')
        setattr(Array, f'__{short}__', _operator(op, False))
        setattr(Array, f'__r{short}__', _operator(op, True))
    for word in ('lt', 'le', 'gt', 'ge', 'eq', 'ne'):
        setattr(Array, f'__{word}__', _operator(getattr(operator, word), False))
    for word in ('neg', 'pos', 'abs', 'invert'):
        setattr(Array, f'__{word}__', lambda self, op=getattr(operator, word): elemwise(op, self))
    Array.__hash__ = object.__hash__

    def reducer(word):
        def method(self, *args, **kwargs):
            from dask.array import reductions
            return getattr(reductions, word)(self, *args, **kwargs)
        method.__name__ = word
        return method
    for word in ('sum', 'prod', 'mean', 'std', 'var', 'min', 'max', 'any', 'all', 'argmin', 'argmax',
                 'cumsum', 'cumprod'):
        setattr(Array, word, reducer(word))


_install()
