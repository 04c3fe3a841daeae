"""Arrays: lazy NumPy arrays in chunks, one task for each chunk of a step."""

import math
import operator
from itertools import product
from numbers import Integral, Number

import numpy as np

from dask.array.chunks import normalize_chunks, starts
from dask.collection import Collection

# Natives: _alias, _call, _data, _grid, _nodes_of, _snapshot, tokenize;
# and `chunk`, the module of what is done with chunks.


class PerformanceWarning(Warning):
    """Something that makes many small or very large chunks."""

    __module__ = 'dask.array.core'


class Array(Collection):
    """A lazy array. `_parts` has a lazy value for each chunk, in C order."""

    __module__ = 'dask.array.core'

    # Chains of steps run as one task.
    __dask_fuses__ = True
    __array_priority__ = 11

    def __init__(self, dask, name, chunks, dtype=None, meta=None, shape=None):
        if not isinstance(dask, list):
            dask, chunks = _from_graph(dask, name, chunks, shape, dtype)
        self._parts = dask
        self.name = name
        self._chunks = chunks
        if dtype is None:
            dtype = meta.dtype
        self.dtype = dtype if isinstance(dtype, np.dtype) else np.dtype(dtype)

    @property
    def _chunks(self):
        return self._lengths

    @_chunks.setter
    def _chunks(self, chunks):
        # Who knows the lengths better may say so: the shape follows.
        self._lengths = tuple(chunks)
        self.shape = tuple([c[0] if len(c) == 1 else sum(c) for c in self._lengths])

    @property
    def chunks(self):
        return self._lengths

    @chunks.setter
    def chunks(self, chunks):
        raise TypeError('Can not set chunks directly\n\nPlease use the rechunk method instead:\n'
                        f'  x.rechunk({chunks})\n\n'
                        'If trying to avoid unknown chunks, use\n  x.compute_chunk_sizes()')

    @property
    def chunksize(self):
        return tuple([max(c) for c in self._chunks])

    @property
    def numblocks(self):
        return tuple([len(c) for c in self._chunks])

    @property
    def npartitions(self):
        return len(self._parts)

    @property
    def ndim(self):
        return len(self._chunks)

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
    def _name(self):
        return self.name

    @property
    def _meta(self):
        return np.empty((0,) * self.ndim, dtype=self.dtype)

    @property
    def T(self):
        return self.transpose()

    @property
    def A(self):
        return self

    @property
    def real(self):
        from dask.array.ufunc import real
        return real(self)

    @property
    def imag(self):
        from dask.array.ufunc import imag
        return imag(self)

    @property
    def blocks(self):
        return BlockView(self)

    partitions = blocks

    @property
    def vindex(self):
        from dask.array.slicing import Vindex
        return Vindex(self)

    def __dask_keys__(self):
        keys = [part.key for part in self._parts]
        return nested(keys, self.numblocks) if self._chunks else keys

    def __dask_postcompute__(self):
        return chunk.whole, (self.numblocks,)

    def __dask_delayed__(self):
        return _call(f'finalize-{tokenize(self)}', None, chunk.whole, self._parts, self.numblocks)

    def _rebuild_parts(self, parts):
        return Array(parts, self.name, self.chunks, self.dtype)

    def _become(self, other):
        """Is another array from now on."""
        self._parts, self.name, self._chunks = other._parts, other.name, other._chunks
        self.dtype = other.dtype

    def to_delayed(self, optimize_graph=True):
        return DelayedGrid(self._parts, self.numblocks)

    def compute_chunk_sizes(self):
        """Learns the lengths of chunks that are not known by computing the array."""
        import dask
        name = f'chunk-shape-{tokenize(self)}'
        shapes = _grid(name, (self.npartitions,), chunk.shape_of, [self._parts], {})
        found = dask.compute(*shapes)
        chunks = []
        for axis, count in enumerate(self.numblocks):
            stride = math.prod(self.numblocks[axis + 1:])
            chunks.append(tuple(found[at * stride][axis] for at in range(count)))
        self._chunks = chunks
        return self

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
        if self.shape[0] != self.shape[0]:
            from dask.array.chunks import UNKNOWN
            raise ValueError(f'Cannot call len() on object with unknown chunk size.{UNKNOWN}')
        return int(self.shape[0])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __array__(self, dtype=None, copy=None, **kwargs):
        result = self.compute()
        if not isinstance(result, np.ndarray):
            result = np.array(result)
        return result if dtype is None or dtype == result.dtype else result.astype(dtype)

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
        return self._scalar(operator.index)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        from dask.array.ufunc import apply_ufunc
        return apply_ufunc(ufunc, method, inputs, kwargs)

    def __array_function__(self, func, types, args, kwargs):
        from dask.array.ufunc import apply_function
        return apply_function(func, args, kwargs)

    def __getitem__(self, index):
        from dask.array.slicing import getitem
        return getitem(self, index)

    def __setitem__(self, index, value):
        from dask.array.setitem import setitem
        setitem(self, index, value)

    def transpose(self, *axes):
        from dask.array.shapes import transpose
        if not axes:
            axes = None
        elif len(axes) == 1 and not isinstance(axes[0], Integral):
            axes = axes[0]
        return transpose(self, axes)

    def reshape(self, *shape, merge_chunks=True, limit=None):
        from dask.array.shapes import reshape
        if len(shape) == 1 and not isinstance(shape[0], Number):
            shape = shape[0]
        return reshape(self, shape, merge_chunks, limit)

    def ravel(self):
        return self.reshape(-1)

    flatten = ravel

    def rechunk(self, chunks='auto', threshold=None, block_size_limit=None, balance=False, method=None):
        from dask.array.rechunking import rechunk
        return rechunk(self, chunks, threshold, block_size_limit, balance, method)

    def shuffle(self, indexer, axis, chunks='auto'):
        from dask.array.slicing import shuffle
        return shuffle(self, indexer, axis, chunks)

    def map_blocks(self, func, *args, **kwargs):
        from dask.array.elementwise import map_blocks
        return map_blocks(func, self, *args, **kwargs)

    def map_overlap(self, func, depth, boundary=None, trim=True, **kwargs):
        from dask.array.overlap import map_overlap
        return map_overlap(func, self, depth=depth, boundary=boundary, trim=trim, **kwargs)

    def astype(self, dtype, **kwargs):
        extra = set(kwargs) - {'casting', 'copy', 'order'}
        if extra:
            raise TypeError(f'astype does not take the following keyword arguments: {list(extra)}')
        dtype = np.dtype(dtype)
        if dtype == self.dtype:
            return self
        casting = kwargs.get('casting', 'unsafe')
        if not np.can_cast(self.dtype, dtype, casting=casting):
            raise TypeError(f'Cannot cast array from {self.dtype!r} to {dtype!r} '
                            f'according to the rule {casting!r}')
        return each(self, 'astype', chunk.astype, dtype, dtype=dtype)

    def view(self, dtype=None, order='C'):
        dtype = self.dtype if dtype is None else np.dtype(dtype)
        ratio = self.dtype.itemsize / dtype.itemsize
        axis = -1 if order == 'C' else 0
        if order == 'F' or self.chunks and any(length * ratio % 1 for length in self.chunks[axis]):
            raise NotImplementedError('a view with another item size needs chunks that it divides, '
                                      'in C order')
        last = tuple(int(length * ratio) for length in self.chunks[-1])
        return each(self, 'view', chunk.view, dtype, dtype=dtype, chunks=self.chunks[:-1] + (last,))

    def round(self, decimals=0):
        from dask.array.routines import round
        return round(self, decimals=decimals)

    def clip(self, min=None, max=None):
        from dask.array.ufunc import clip
        return clip(self, min, max)

    def copy(self):
        return Array(self._parts, self.name, self.chunks, self.dtype)

    def __deepcopy__(self, memo):
        return self.copy()

    def conj(self):
        from dask.array.ufunc import conj
        return conj(self)

    def store(self, target, **kwargs):
        return store([self], [target], **kwargs)

    def to_backend(self, backend=None, **kwargs):
        if backend not in (None, 'numpy'):
            raise NotImplementedError(f'Arrays on the backend {backend!r}: NumPy is the only one here')
        return self

    def to_dask_dataframe(self, columns=None, index=None, meta=None):
        raise NotImplementedError('A Dask array can not be made a Dask DataFrame here: '
                                  'use dd.from_pandas(pd.DataFrame(x.compute()), npartitions=…)')

    def __matmul__(self, other):
        from dask.array.products import matmul
        return matmul(self, other)

    def __rmatmul__(self, other):
        from dask.array.products import matmul
        return matmul(other, self)

    def __divmod__(self, other):
        from dask.array.ufunc import divmod
        return divmod(self, other)

    def __rdivmod__(self, other):
        from dask.array.ufunc import divmod
        return divmod(other, self)


class BlockView:
    """`x.blocks[index]`: chunks as an array of their own."""

    __module__ = 'dask.array.core'

    def __init__(self, array):
        self._array = array

    @property
    def shape(self):
        return self._array.numblocks

    @property
    def size(self):
        return self._array.npartitions

    def ravel(self):
        return [self[index] for index in product(*map(range, self.shape))]

    def __getitem__(self, index):
        from dask.array.slicing import blocks
        return blocks(self._array, index)

    def __eq__(self, other):
        return self._array is other._array if isinstance(other, BlockView) else NotImplemented


class DelayedGrid:
    """The lazy values of an array's chunks, indexed as a NumPy array of objects is."""

    def __init__(self, items, shape):
        self._items = items
        self.shape = shape

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return len(self._items)

    def ravel(self):
        return DelayedGrid(self._items, (len(self._items),))

    flatten = ravel

    @property
    def flat(self):
        return iter(self._items)

    def tolist(self):
        return nested(self._items, self.shape)

    def item(self):
        value, = self._items
        return value

    def __len__(self):
        if not self.shape:
            raise TypeError('len() of unsized object')
        return self.shape[0]

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __getitem__(self, index):
        chosen = np.arange(self.size).reshape(self.shape)[index]
        if np.ndim(chosen) == 0:
            return self._items[int(chosen)]
        return DelayedGrid([self._items[at] for at in chosen.ravel().tolist()], chosen.shape)

    def __repr__(self):
        return f'array({self.tolist()!r}, dtype=object)'


def _from_graph(dask, name, chunks, shape, dtype):
    """Parts out of a graph that the program made itself."""
    chunks = normalize_chunks(chunks, shape, dtype=dtype)
    keys = [(name,) + place for place in places([len(c) for c in chunks])]
    try:
        return _nodes_of(dask, keys), chunks
    except KeyError as error:
        raise ValueError(f'Missing dependency {error.args[0]} for dependents {{{name!r}}}') from None


def nested(items, grid):
    """A grid's items as lists in lists."""
    if not grid:
        return items[0]
    for count in reversed(grid[1:]):
        items = [items[i:i + count] for i in range(0, len(items), count)]
    return list(items)


def places(grid):
    """The places of a grid, in C order."""
    return product(*[range(count) for count in grid])


def flat(place, grid):
    at = 0
    for i, count in zip(place, grid):
        at = at * count + i
    return at


def one_axis(axis, ndim):
    """An axis as a number from 0."""
    if not isinstance(axis, Integral):
        raise TypeError(f'Axis value must be an integer, got {axis}')
    if not -ndim <= axis < ndim:
        raise np.exceptions.AxisError(f'Axis {axis} is out of bounds for array of dimension {ndim}')
    return int(axis) % ndim


def normal_axes(axis, ndim):
    """Axes as a tuple of numbers from 0."""
    if axis is None:
        return tuple(range(ndim))
    if isinstance(axis, (tuple, list)):
        return tuple([one_axis(each, ndim) for each in axis])
    return (one_axis(axis, ndim),)


def each(x, word, func, *args, dtype=None, chunks=None):
    """`func(chunk, *args)` for each chunk."""
    name = f'{word}-{tokenize(x, word, *args)}'
    parts = _grid(name, x.numblocks, func, [x._parts] + [(arg,) for arg in args], {})
    return Array(parts, name, x.chunks if chunks is None else chunks, x.dtype if dtype is None else dtype)


def from_array(x, chunks='auto', name=None, lock=False, asarray=None, fancy=True, getitem=None, meta=None,
               inline_array=False):
    """A lazy array over the pieces of one that is there."""
    if isinstance(x, Array):
        raise ValueError("Array is already a dask array. Use 'asarray' or 'rechunk' instead.")
    x = _snapshot(x) if isinstance(x, np.ndarray) else np.array(x)
    chunks = normalize_chunks(chunks, x.shape, dtype=x.dtype)
    if not isinstance(name, str):
        name = f'array-{tokenize(object() if name is False else x, chunks)}'
    if len(chunks) == 1:
        bounds = starts(chunks[0])
        parts = [_data(name, i, x[bounds[i]:bounds[i + 1]]) for i in range(len(chunks[0]))]
    else:
        grid = places([len(c) for c in chunks])
        parts = [_data(name, place, x[cut]) for place, cut in zip(grid, slices_from_chunks(chunks))]
    return Array(parts, name, chunks, x.dtype)


def slices_from_chunks(chunks):
    """The slices of each chunk, in C order."""
    cuts = []
    for lengths in chunks:
        bounds = starts(lengths)
        cuts.append([slice(a, b) for a, b in zip(bounds, bounds[1:])])
    return list(product(*cuts))


def asarray(a, allow_unknown_chunksizes=False, dtype=None, order=None, *, like=None, **kwargs):
    if not isinstance(a, Array):
        if isinstance(a, (list, tuple)) and any(isinstance(i, Array) for i in a):
            from dask.array.joins import stack
            a = stack(a, allow_unknown_chunksizes=allow_unknown_chunksizes)
        else:
            if not isinstance(a, np.ndarray):
                a = np.asarray(a, dtype=dtype, order=order)
            a = from_array(a, **kwargs)
    return a if dtype is None else a.astype(dtype)


def asanyarray(a, dtype=None, order=None, *, like=None, inline_array=False):
    if not isinstance(a, Array) and not isinstance(a, (list, tuple)):
        a = np.asarray(a, dtype=dtype)
        a = from_array(a, chunks=a.shape)
    return asarray(a, dtype=dtype, order=order)


def from_delayed(value, shape, dtype=None, meta=None, name=None):
    """An array of one chunk, which a lazy call makes."""
    from dask.delayed import Delayed, delayed
    if not isinstance(value, Delayed) and hasattr(value, 'key'):
        value = delayed(value)
    assert value.key
    name = name or f'from-value-{tokenize(value, shape, str(dtype))}'
    if dtype is None and meta is None:
        raise ValueError('You must specify the meta or dtype of the array')
    chunks = tuple((size if size != size else int(size),) for size in shape)
    return Array([_alias(name, (0,) * len(chunks), value)], name, chunks,
                 dtype if dtype is not None else meta.dtype)


def store(sources, targets, lock=True, regions=None, compute=True, return_stored=False, load_stored=None,
          **kwargs):
    """Writes arrays into what takes pieces by slices, such as NumPy arrays."""
    if isinstance(sources, Array):
        sources, targets = [sources], [targets]
    if any(not isinstance(source, Array) for source in sources):
        raise ValueError('All sources must be dask array objects')
    if len(sources) != len(targets):
        raise ValueError(f'Different number of sources [{len(sources)}] and targets [{len(targets)}]')
    if isinstance(regions, tuple) or regions is None:
        regions = [regions] * len(sources)
    elif len(sources) != len(regions):
        raise ValueError(f'Different number of sources [{len(sources)}] and '
                         f'targets [{len(targets)}] than regions [{len(regions)}]')
    if return_stored or not compute:
        raise NotImplementedError('store(…, compute=False) and return_stored=True: the pieces are written '
                                  'at once')
    import dask
    values = dask.compute(*[part for source in sources for part in source._parts], **kwargs)
    values = iter(values)
    for source, target, region in zip(sources, targets, regions):
        for cut in slices_from_chunks(source.chunks):
            target[_within(region, cut)] = next(values)


def _within(region, cut):
    """A piece's place in a region."""
    if region is None:
        return cut
    region = region if isinstance(region, tuple) else (region,)
    result, own = [], iter(cut)
    for outer in region:
        if not isinstance(outer, slice):
            result.append(outer)
            continue
        inner = next(own)
        step, first = outer.step or 1, outer.start or 0
        result.append(slice(first + inner.start * step, first + inner.stop * step, step))
    return tuple(result + list(own))


def is_operand(other):
    return isinstance(other, (Number, np.ndarray, np.generic, list, Array)) or hasattr(other, '__array__')


def _operator(op, swapped):
    def method(self, other):
        from dask.array.elementwise import elemwise
        if not is_operand(other):
            return NotImplemented
        return elemwise(op, other, self) if swapped else elemwise(op, self, other)
    return method


def _unary(op):
    def method(self):
        from dask.array.elementwise import elemwise
        return elemwise(op, self)
    return method


def _by_module(part, word):
    """The method that is a function of a module."""
    def method(self, *args, **kwargs):
        import dask.array
        return getattr(getattr(dask.array, part), word)(self, *args, **kwargs)
    method.__name__ = word
    return method


_METHODS = {
    'reductions': 'sum prod mean std var min max any all argmin argmax cumsum cumprod moment topk argtopk '
                  'trace',
    'shapes': 'squeeze swapaxes repeat',
    'products': 'dot',
    'routines': 'choose nonzero',
}


def _install():
    for word in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and_', 'or_',
                 'xor'):
        op, short = getattr(operator, word), word.rstrip('_')
        setattr(Array, f'__{short}__', _operator(op, False))
        setattr(Array, f'__r{short}__', _operator(op, True))
    for word in ('lt', 'le', 'gt', 'ge', 'eq', 'ne'):
        setattr(Array, f'__{word}__', _operator(getattr(operator, word), False))
    for word in ('neg', 'pos', 'abs', 'invert'):
        setattr(Array, f'__{word}__', _unary(getattr(operator, word)))
    Array.__hash__ = None
    for part, words in _METHODS.items():
        for word in words.split():
            setattr(Array, word, _by_module(part, word))
    for word, instead in (('to_zarr', 'np.save(file, x.compute())'),
                          ('to_hdf5', 'np.save(file, x.compute())'),
                          ('to_tiledb', 'np.save(file, x.compute())')):
        setattr(Array, word, refused(f'Array.{word}', instead))


def refused(word, instead):
    def method(*args, **kwargs):
        raise NotImplementedError(f'{word}: there is no such store in the browser; use {instead}')
    method.__name__ = word.rsplit('.', 1)[-1]
    return method


_install()
