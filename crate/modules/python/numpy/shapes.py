# Stacking, splitting, turning, grids.


def atleast_1d(*arys):
    result = tuple(asarray(a).reshape(1) if ndim(a) == 0 else asarray(a) for a in arys)
    return result[0] if len(result) == 1 else result


def atleast_2d(*arys):
    def one(a):
        a = asarray(a)
        return a.reshape(1, 1) if a.ndim == 0 else a[newaxis, :] if a.ndim == 1 else a
    result = tuple(one(a) for a in arys)
    return result[0] if len(result) == 1 else result


def atleast_3d(*arys):
    def one(a):
        a = asarray(a)
        if a.ndim == 0:
            return a.reshape(1, 1, 1)
        if a.ndim == 1:
            return a[newaxis, :, newaxis]
        return a[:, :, newaxis] if a.ndim == 2 else a
    result = tuple(one(a) for a in arys)
    return result[0] if len(result) == 1 else result


def _listed(arrays):
    if not hasattr(arrays, '__getitem__'):
        raise TypeError('arrays to stack must be passed as a "sequence" type such as list or tuple.')
    return list(arrays)


def _as_list(result):
    return list(result) if isinstance(result, tuple) else [result]


def vstack(tup, *, dtype=None, casting="same_kind"):
    return concatenate(_as_list(atleast_2d(*_listed(tup))), 0, dtype=dtype, casting=casting)


row_stack = vstack


def hstack(tup, *, dtype=None, casting="same_kind"):
    arrays = _as_list(atleast_1d(*_listed(tup)))
    axis = 0 if arrays and arrays[0].ndim == 1 else 1
    return concatenate(arrays, axis, dtype=dtype, casting=casting)


def dstack(tup):
    return concatenate(_as_list(atleast_3d(*_listed(tup))), 2)


def column_stack(tup):
    return concatenate([a[:, newaxis] if a.ndim < 2 else a for a in map(atleast_1d, _listed(tup))], 1)


def stack(arrays, axis=0, out=None, *, dtype=None, casting="same_kind"):
    arrays = [asarray(a) for a in _listed(arrays)]
    if not arrays:
        raise ValueError('need at least one array to stack')
    shapes = {a.shape for a in arrays}
    if len(shapes) != 1:
        raise ValueError('all input arrays must have the same shape')
    axis = _normalize_axis(axis, arrays[0].ndim + 1)
    return concatenate([expand_dims(a, axis) for a in arrays], axis=axis, out=out, dtype=dtype, casting=casting)


def unstack(x, /, *, axis=0):
    if x.ndim == 0:
        raise ValueError("Input array must be at least 1-d.")
    return tuple(moveaxis(x, axis, 0))


def block(arrays):
    def depth(item):
        return 1 + _max(depth(one) for one in item) if isinstance(item, list) else 0
    levels = depth(arrays)

    def leaves(item):
        return [leaf for one in item for leaf in leaves(one)] if isinstance(item, list) else [asarray(item)]
    dims = _max([levels] + [leaf.ndim for leaf in leaves(arrays)])

    def join(item, level):
        if isinstance(item, list):
            return concatenate([join(one, level + 1) for one in item], axis=-(levels - level))
        return array(item, ndmin=dims)
    return join(arrays, 0)


def array_split(ary, indices_or_sections, axis=0):
    ary = ary if isinstance(ary, ndarray) or hasattr(ary, 'shape') else asarray(ary)
    total = ary.shape[axis]
    try:
        count = len(indices_or_sections) + 1
        points = [0] + list(indices_or_sections) + [total]
    except TypeError:
        count = int(indices_or_sections)
        if count <= 0:
            raise ValueError('number sections must be larger than 0.') from None
        each, extra = total // count, total % count
        points = [0]
        for at in range(count):
            points.append(points[-1] + each + (at < extra))
    turned = swapaxes(ary, axis, 0)
    return [swapaxes(turned[points[at]:points[at + 1]], axis, 0) for at in range(count)]


def split(ary, indices_or_sections, axis=0):
    try:
        len(indices_or_sections)
    except TypeError:
        if shape(ary)[axis] % indices_or_sections:
            raise ValueError('array split does not result in an equal division') from None
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    if ndim(ary) == 0:
        raise ValueError('hsplit only works on arrays of 1 or more dimensions')
    return split(ary, indices_or_sections, 1 if ndim(ary) > 1 else 0)


def vsplit(ary, indices_or_sections):
    if ndim(ary) < 2:
        raise ValueError('vsplit only works on arrays of 2 or more dimensions')
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    if ndim(ary) < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
    return split(ary, indices_or_sections, 2)


def flip(m, axis=None):
    m = asarray(m)
    axes = range(m.ndim) if axis is None else _axis_tuple(axis, m.ndim)
    return m[tuple(slice(None, None, -1) if at in axes else slice(None) for at in range(m.ndim))]


def flipud(m):
    m = asarray(m)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1, ...]


def fliplr(m):
    m = asarray(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def rot90(m, k=1, axes=(0, 1)):
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = asarray(m)
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError("Axes must be different.")
    if _any(not -m.ndim <= axis < m.ndim for axis in axes):
        raise ValueError(f"Axes={axes} out of range for array of ndim={m.ndim}.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    return swapaxes(flip(m, axes[1]), *axes) if k == 1 else flip(swapaxes(m, *axes), axes[1])


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    shifts = shift if isinstance(shift, (tuple, list)) else (shift,)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    if len(axes) != len(shifts):
        if len(axes) == 1:
            axes = tuple(axes) * len(shifts)
        elif len(shifts) == 1:
            shifts = tuple(shifts) * len(axes)
        else:
            raise ValueError("'shift' and 'axis' should be scalars or 1D sequences")
    result = a
    for by, along in zip(shifts, axes):
        along = _normalize_axis(along, a.ndim)
        length = a.shape[along]
        if length:
            result = take(result, (arange(length) - int(by)) % length, axis=along)
    return result.copy() if result is a else result


def rollaxis(a, axis, start=0):
    n = a.ndim
    axis = _normalize_axis(axis, n)
    start = start + n if start < 0 else start
    if axis < start:
        start -= 1
    return moveaxis(a, axis, start) if axis != start else a[...]


def matrix_transpose(x, /):
    return asarray(x).mT


def permute_dims(a, axes=None):
    return transpose(a, axes)


def tile(A, reps):
    try:
        reps = tuple(reps)
    except TypeError:
        reps = (reps,)
    c = array(A, copy=True, ndmin=len(reps))
    reps = (1,) * (c.ndim - len(reps)) + reps
    if _any(count < 0 for count in reps):
        raise ValueError('negative dimensions are not allowed')
    for axis, count in enumerate(reps):
        if count != 1:
            c = concatenate([c] * count, axis) if count > 0 else take(c, [], axis)
    return c


def resize(a, new_shape):
    new_shape = (new_shape,) if isinstance(new_shape, (int, integer)) else tuple(new_shape)
    a = ravel(a)
    size_ = 1
    for length in new_shape:
        if length < 0:
            raise ValueError('all elements of `new_shape` must be non-negative')
        size_ *= length
    if a.size == 0 or size_ == 0:
        return zeros(new_shape, dtype=a.dtype)
    return concatenate((a,) * -(-size_ // a.size))[:size_].reshape(new_shape)


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    if indexing not in ('xy', 'ij'):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    count = len(xi)
    output = [asanyarray(x).reshape((1,) * at + (-1,) + (1,) * (count - at - 1)) for at, x in enumerate(xi)]
    if indexing == 'xy' and count > 1:
        output[0] = output[0].reshape((1, -1) + (1,) * (count - 2))
        output[1] = output[1].reshape((-1, 1) + (1,) * (count - 2))
    if not sparse:
        output = broadcast_arrays(*output)
    return tuple(x.copy() for x in output) if copy else tuple(output)


def broadcast_arrays(*args, subok=False):
    arrays = [asarray(a) for a in args]
    common = broadcast_shapes(*[a.shape for a in arrays])
    return tuple(a if a.shape == common else broadcast_to(a, common) for a in arrays)


def indices(dimensions, dtype=int, sparse=False):
    dimensions = tuple(dimensions)
    n = len(dimensions)
    rows = [arange(length, dtype=dtype).reshape((1,) * at + (-1,) + (1,) * (n - at - 1))
            for at, length in enumerate(dimensions)]
    if sparse:
        return tuple(rows)
    result = empty((n,) + dimensions, dtype=dtype)
    for at, row in enumerate(rows):
        result[at] = row
    return result


def ix_(*args):
    out = []
    for at, new in enumerate(args):
        new = asarray(new)
        if new.size == 0 and new.dtype.kind == 'f':
            new = new.astype(intp)
        if new.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if new.dtype.kind == 'b':
            new, = new.nonzero()
        out.append(new.reshape((1,) * at + (new.size,) + (1,) * (len(args) - at - 1)))
    return tuple(out)


def ndindex_shapes(shape_):
    places = [()]
    for length in shape_:
        places = [place + (at,) for place in places for at in range(length)]
    return places


class ndindex:
    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._left = iter(ndindex_shapes(shape))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._left)


class ndenumerate:
    def __init__(self, arr):
        self._array = asarray(arr)
        self._places = iter(ndindex_shapes(self._array.shape))

    def __next__(self):
        place = next(self._places)
        return place, self._array[place]

    def __iter__(self):
        return self


class _Grid:
    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        single = not isinstance(key, tuple)
        rows = [self._row(one) for one in ((key,) if single else key)]
        if single:
            return rows[0]
        kind = result_type(*rows)
        n = len(rows)
        rows = [row.astype(kind).reshape((1,) * at + (-1,) + (1,) * (n - at - 1)) for at, row in enumerate(rows)]
        return tuple(rows) if self._sparse else array(broadcast_arrays(*rows))

    def _row(self, key):
        start, step = key.start or 0, 1 if key.step is None else key.step
        if isinstance(step, (complex, complex128)):
            return linspace(start, key.stop, int(abs(step)))
        return arange(start, key.stop, step)


mgrid, ogrid = _Grid(False), _Grid(True)


class _Joined:
    def __init__(self, column):
        self._column = column

    def __getitem__(self, key):
        parts = []
        key = key if isinstance(key, tuple) else (key,)
        axis, dims, place = 0, 1, -1
        if isinstance(key[0], str):
            if key[0] in ('r', 'c'):
                raise NotImplementedError("matrices (np.r_['r', …]) are not available in this notebook")
            numbers = [int(one) for one in key[0].split(',')]
            axis, dims, place = [*numbers, *(0, 1, -1)[len(numbers):]]
            for one in key[1:]:
                part = mgrid[one] if isinstance(one, slice) else asarray(one)
                if part.ndim < dims:
                    old = part.ndim
                    part = array(part, ndmin=dims)
                    start = place if place >= 0 else dims - old + place + 1
                    order = list(range(dims - old))
                    order[start:start] = range(dims - old, dims)
                    part = part.transpose(order)
                parts.append(part)
            return concatenate(parts, axis)
        for one in key:
            part = mgrid[one] if isinstance(one, slice) else atleast_1d(one)
            parts.append(part[:, newaxis] if self._column and part.ndim == 1 else part)
        return concatenate(parts, -1 if self._column else 0)


r_, c_ = _Joined(False), _Joined(True)


class _Index:
    def __init__(self, always):
        self._always = always

    def __getitem__(self, key):
        return (key,) if self._always and not isinstance(key, tuple) else key


s_, index_exp = _Index(False), _Index(True)


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 1:
        n = v.shape[0] + abs(k)
        result = zeros((n, n), v.dtype)
        i = arange(v.shape[0])
        result[i + _max(-k, 0), i + _max(k, 0)] = v
        return result
    if v.ndim == 2:
        return diagonal(v, k)
    raise ValueError("Input must be 1- or 2-d.")


def diagflat(v, k=0):
    return diag(asarray(v).ravel(), k)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return diagonal(a, offset, axis1, axis2).sum(-1, dtype=dtype, out=out)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    M = N if M is None else M
    return greater_equal(arange(N)[:, newaxis], arange(-k, M - k)).astype(dtype, copy=False)


def tril(m, k=0):
    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, zeros(1, m.dtype))


def triu(m, k=0):
    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), zeros(1, m.dtype), m)


def tril_indices(n, k=0, m=None):
    return tri(n, m, k=k, dtype=bool).nonzero()


def triu_indices(n, k=0, m=None):
    return (~tri(n, m, k=k - 1, dtype=bool)).nonzero()


def diag_indices(n, ndim=2):
    return (arange(n),) * ndim


def fill_diagonal(a, val, wrap=False):
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim == 2:
        step = a.shape[1] + 1
        end = a.size if wrap else _min(a.size, a.shape[1] * a.shape[1])
    else:
        if len(set(a.shape)) != 1:
            raise ValueError("All dimensions of input must be of equal length")
        step = 1 + int(cumprod(a.shape[:-1]).sum())
        end = a.size
    places = arange(0, end, step)
    a.flat[places] = val if ndim(val) == 0 else resize(val, places.shape)


def vander(x, N=None, increasing=False):
    x = asarray(x)
    N = len(x) if N is None else N
    powers = arange(N) if increasing else arange(N - 1, -1, -1)
    return x[:, newaxis] ** powers


def _place_of(at, shape_):
    # One place of an array, by its number in C's order.
    place = []
    for length in shape_[::-1]:
        place.append(at % length)
        at //= length
    return tuple(place[::-1])


def unravel_index(indices, shape, order='C'):
    at = asarray(indices)
    total = 1
    for length in shape if isinstance(shape, tuple) else (shape,):
        total *= length
    bad = at[(at < 0) | (at >= total)] if at.ndim else ([at] if not 0 <= at < total else [])
    if len(bad):
        raise ValueError(f"index {bad[0]} is out of bounds for array with size {total}")
    result = []
    lengths = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
    for length in lengths[::-1] if order == 'C' else lengths:
        result.append(at % length)
        at = at // length
    result = result[::-1] if order == 'C' else result
    return tuple(one if ndim(one) else one[()] for one in result)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    total = 0
    dims = tuple(dims)
    pairs = list(zip(multi_index, dims))
    modes = mode if isinstance(mode, tuple) else (mode,) * len(pairs)
    triples = [(*pair, one) for pair, one in zip(pairs, modes)]
    for at, length, mode in triples if order == 'C' else triples[::-1]:
        at = asarray(at)
        if mode == 'clip':
            at = clip(at, 0, length - 1)
        elif mode == 'wrap':
            at = at % length
        elif ((at < 0) | (at >= length)).any():
            raise ValueError("invalid entry in coordinates array")
        total = total * length + at
    return total


def _sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    window = tuple(window_shape) if isinstance(window_shape, (tuple, list)) else (window_shape,)
    x = asarray(x)
    axes = tuple(range(x.ndim)) if axis is None else _axis_tuple(axis, x.ndim)
    if len(window) != len(axes):
        raise ValueError(f'Since axis is None, must provide window_shape for all dimensions of `x`; got {len(window)} '
                         f'window_shape elements and `x.ndim` is {x.ndim}.')
    lengths = list(x.shape)
    for along, width in zip(axes, window):
        if lengths[along] < width:
            raise ValueError('window shape cannot be larger than input array shape')
        lengths[along] -= width - 1
    return _strided(x, tuple(lengths) + window, x.strides + tuple(x.strides[along] for along in axes), writeable)


def _as_strided(x, shape=None, strides=None, subok=False, writeable=True, *, check_bounds=None):
    x = asarray(x)
    return _strided(x, x.shape if shape is None else shape, x.strides if strides is None else strides, writeable)


def diag_indices_from(arr):
    if arr.ndim < 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) != 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def mask_indices(n, mask_func, k=0):
    return (mask_func(ones((n, n), int), k) != 0).nonzero()


def tril_indices_from(arr, k=0):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def triu_indices_from(arr, k=0):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


class broadcast:
    def __init__(self, *args):
        self._arrays = broadcast_arrays(*args)
        self.shape = self._arrays[0].shape if self._arrays else ()
        self.nd = self.ndim = len(self.shape)
        self.size = prod_of(self.shape)
        self.numiter = len(args)
        self.iters = tuple([a.flat for a in self._arrays])
        self.reset()

    def reset(self):
        self.index = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.index >= self.size:
            raise StopIteration
        place = _place_of(self.index, self.shape)
        self.index += 1
        return tuple([a[place] for a in self._arrays])
