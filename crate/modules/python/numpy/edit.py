# Changing which elements there are: append, insert, delete, pad; and choosing among them.


def append(arr, values, axis=None):
    arr = asanyarray(arr)
    if axis is None:
        arr, values, axis = arr.ravel(), ravel(values), 0
    return concatenate((arr, values), axis=axis)


def delete(arr, obj, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _normalize_axis(axis, arr.ndim)
    length = arr.shape[axis]
    if isinstance(obj, slice):
        obj = arange(length)[obj]
    single = isinstance(obj, (int, integer)) and not isinstance(obj, _bool)
    places = asarray(obj)
    if places.dtype.kind == 'b':
        if places.shape != (length,):
            raise ValueError(f'boolean array argument `obj` to delete must be one-dimensional and match the axis '
                             f'length of {length}')
        keep = ~places
    else:
        if places.size == 0 and places.dtype.kind == 'f':
            places = places.astype(intp)
        if places.dtype.kind not in 'iu':
            raise IndexError('arrays used as indices must be of integer (or boolean) type')
        if single and not -length <= obj < length:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {length}")
        keep = ones(length, dtype=bool)
        keep[places] = False
    return arr[(slice(None),) * axis + (keep,)]


def insert(arr, obj, values, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _normalize_axis(axis, arr.ndim)
    length = arr.shape[axis]
    single = not isinstance(obj, slice) and ndim(obj) == 0
    places = arange(length)[obj] if isinstance(obj, slice) else asarray(obj)
    if places.dtype.kind == 'b':
        places = places.nonzero()[0]
    if places.size == 0 and places.dtype.kind == 'f':
        places = places.astype(intp)
    if places.dtype.kind not in 'iu':
        if single:
            raise TypeError('slice indices must be integers or None or have an __index__ method')
        raise IndexError('arrays used as indices must be of integer (or boolean) type')
    for place in places.ravel().tolist():
        if not -length <= place <= length:
            raise IndexError(f"index {place} is out of bounds for axis {axis} with size {length}")
    places = where(places < 0, places + length, places).ravel()
    values = array(values, copy=None, ndmin=arr.ndim, dtype=arr.dtype)
    if single:
        values = moveaxis(values, 0, axis)
    elif places.size == 1 and values.shape[axis] != 1:
        places = repeat(places, values.shape[axis])
    count = values.shape[axis] if single else places.size
    if single:
        places = repeat(places, count)
    order = places.argsort(kind='stable')
    places[order] += arange(count)
    result = empty(arr.shape[:axis] + (length + count,) + arr.shape[axis + 1:], dtype=arr.dtype)
    old = ones(length + count, dtype=bool)
    old[places] = False
    before = (slice(None),) * axis
    result[before + (places,)] = values
    result[before + (old,)] = arr
    return result


def trim_zeros(filt, trim='fb', axis=None):
    if ndim(filt) > 1:
        filt = asarray(filt)
        for along in range(filt.ndim) if axis is None else _axis_tuple(axis, filt.ndim):
            others = tuple(at for at in range(filt.ndim) if at != along)
            places = (filt != 0).any(axis=others).nonzero()[0]
            first, last = (places[0], places[-1] + 1) if len(places) else (0, 0)
            start = first if 'f' in trim.lower() else 0
            stop = last if 'b' in trim.lower() else filt.shape[along]
            filt = filt[(slice(None),) * along + (slice(start, stop),)]
        return filt
    kept = asarray(filt) != 0
    places = kept.nonzero()[0]
    first, last = (places[0], places[-1] + 1) if len(places) else (len(filt), len(filt))
    return filt[first if 'f' in trim.lower() else 0:last if 'b' in trim.lower() else len(filt)]


def put(a, ind, v, mode='raise'):
    if not isinstance(a, ndarray):
        raise TypeError(f"argument 1 must be numpy.ndarray, not {type(a).__name__}")
    ind, v = asarray(ind).ravel(), ravel(v)
    total = a.size
    if mode == 'clip':
        ind = clip(ind, 0, total - 1)
    elif mode == 'wrap':
        ind = ind % total
    else:
        for place in ind.tolist():
            if not -total <= place < total:
                raise IndexError(f"index {place} is out of bounds for axis 0 with size {total}")
    if ind.size and v.size:
        a.flat[ind] = resize(v, ind.shape)


def putmask(a, mask, values):
    mask = asarray(mask, dtype=bool)
    a[mask] = resize(values, a.shape)[mask] if size(values) != 1 else asarray(values).ravel()[0]


def place(arr, mask, vals):
    if not isinstance(arr, ndarray):
        raise TypeError(f"argument 1 must be numpy.ndarray, not {type(arr).__name__}")
    mask = asarray(mask, dtype=bool)
    count = int(mask.sum())
    if count:
        arr[mask] = resize(vals, (count,))


def copyto(dst, src, casting='same_kind', where=True):
    src = asarray(src)
    if not can_cast(src.dtype, dst.dtype, casting):
        raise TypeError(f"Cannot cast array data from {src.dtype!r} to {dst.dtype!r} according to the rule '{casting}'")
    if where is True:
        dst[...] = src
    else:
        mask = broadcast_to(where, dst.shape)
        dst[mask] = broadcast_to(src, dst.shape)[mask]


def compress(condition, a, axis=None, out=None):
    condition = asarray(condition, dtype=bool)
    if condition.ndim != 1:
        raise ValueError("condition must be a 1-d array")
    return take(a, condition.nonzero()[0], axis=axis, out=out)


def extract(condition, arr):
    return take(ravel(arr), ravel(condition).nonzero()[0])


def choose(a, choices, out=None, mode='raise'):
    at = asarray(a)
    choices = [asarray(one) for one in choices]
    n = len(choices)
    if mode == 'clip':
        at = clip(at, 0, n - 1)
    elif mode == 'wrap':
        at = at % n
    elif ((at < 0) | (at >= n)).any():
        raise ValueError("invalid entry in choice array")
    common = broadcast_shapes(at.shape, *[one.shape for one in choices])
    result = empty(common, dtype=result_type(*choices))
    at = broadcast_to(at, common)
    for number, one in enumerate(choices):
        mask = at == number
        result[mask] = broadcast_to(one, common)[mask]
    if out is not None:
        out[...] = result
        return out
    return result if result.ndim else result[()]


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if len(condlist) == 0:
        raise ValueError("select with an empty condition list is not possible")
    for at, condition in enumerate(condlist):
        if asarray(condition).dtype.kind != 'b':
            raise TypeError(f'invalid entry {at} in condlist: should be boolean ndarray')
    choicelist = [one if type(one) in (int, float, complex) else asarray(one) for one in choicelist]
    default = default if type(default) in (int, float, complex) else asarray(default)
    common = broadcast_shapes(*[shape(one) for one in [*condlist, *choicelist, default]])
    result = full(common, default, dtype=result_type(*choicelist, default))
    for condition, choice in reversed(list(zip(condlist, choicelist))):
        mask = broadcast_to(condition, common)
        result[mask] = broadcast_to(choice, common)[mask]
    return result


def piecewise(x, condlist, funclist, *args, **kw):
    x = asarray(x)
    if isscalar(condlist) or not isinstance(condlist[0], (list, ndarray)) and x.ndim != 0:
        condlist = [condlist]
    condlist = [asarray(one, dtype=bool) for one in condlist]
    n, n2 = len(condlist), len(funclist)
    if n == n2 - 1:
        rest = ones(x.shape, dtype=bool)
        for one in condlist:
            rest = rest & ~one
        condlist.append(rest)
    elif n != n2:
        raise ValueError(f"with {n} condition(s), either {n} or {n + 1} functions are expected")
    y = zeros(x.shape, dtype=x.dtype)
    for condition, function in zip(condlist, funclist):
        if not callable(function):
            y[condition] = function
        else:
            part = x[condition]
            if part.size > 0:
                y[condition] = function(part, *args, **kw)
    return y


def argwhere(a):
    a = asarray(a)
    if a.ndim == 0:
        return argwhere(atleast_1d(a))[:, :0]
    return transpose(a.nonzero())


def _pad_pairs(pad_width, ndim_):
    if isinstance(pad_width, dict):
        pairs = [(0, 0)] * ndim_
        for axis, width in pad_width.items():
            pairs[axis] = (width, width) if isinstance(width, int) else tuple(width)
        return pairs
    widths = asarray(pad_width)
    if widths.dtype.kind not in 'iu':
        raise TypeError('`pad_width` must be of integral type.')
    if (widths < 0).any():
        raise ValueError("index can't contain negative values")
    if widths.ndim == 1 and widths.size == 1:
        widths = widths[0]
    return [tuple(pair) for pair in broadcast_to(widths, (ndim_, 2)).tolist()]


def pad(array, pad_width, mode='constant', **kwargs):
    a = asarray(array)
    pairs = _pad_pairs(pad_width, a.ndim)
    known = {'constant': {'constant_values'}, 'linear_ramp': {'end_values'}, 'maximum': {'stat_length'},
             'mean': {'stat_length'}, 'median': {'stat_length'}, 'minimum': {'stat_length'},
             'reflect': {'reflect_type'}, 'symmetric': {'reflect_type'}, 'edge': set(), 'wrap': set(), 'empty': set()}
    if callable(mode):
        result = a
        for axis, (before, after) in enumerate(pairs):
            result = _pad_axis(result, axis, before, after, 'constant', {})
        for axis in range(a.ndim):
            lanes = moveaxis(result, axis, -1)
            for place in ndindex(lanes.shape[:-1]):
                mode(lanes[place], pairs[axis], axis, kwargs)
        return result
    if mode not in known:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(kwargs) - known[mode]
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    for axis, (before, after) in enumerate(pairs):
        a = _pad_axis(a, axis, before, after, mode, kwargs)
    return a


def _pad_value(kwargs, name, axis, count):
    value = asarray(kwargs.get(name, 0))
    return broadcast_to(value, (count, 2))[axis] if value.ndim != 1 or value.size != 1 else (value[0], value[0])


def _pad_axis(a, axis, before, after, mode, kwargs):
    n = a.shape[axis]

    def part(start, stop):
        return a[(slice(None),) * axis + (slice(start, stop),)]

    def filled(count, value):
        lengths = a.shape[:axis] + (count,) + a.shape[axis + 1:]
        return broadcast_to(value, lengths).astype(a.dtype)
    if mode == 'constant':
        left, right = _pad_value(kwargs, 'constant_values', axis, a.ndim)
        return concatenate([filled(before, left), a, filled(after, right)], axis)
    if mode == 'empty':
        return concatenate([filled(before, 0), a, filled(after, 0)], axis)
    if n == 0 and before + after > 0:
        raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
    if mode == 'edge':
        return concatenate([filled(before, part(0, 1)), a, filled(after, part(n - 1, n))], axis)
    if mode in ('maximum', 'minimum', 'mean', 'median'):
        length = kwargs.get('stat_length')
        work = {'maximum': amax, 'minimum': amin, 'mean': mean, 'median': median}[mode]
        left = part(0, n if length is None else length)
        right = part(0 if length is None else n - length, n)
        sides = [work(left, axis=axis, keepdims=True), work(right, axis=axis, keepdims=True)]
        if a.dtype.kind in 'iu' and mode in ('mean', 'median'):
            sides = [rint(side) for side in sides]
        return concatenate([filled(before, sides[0]), a, filled(after, sides[1])], axis)
    if mode == 'linear_ramp':
        left, right = _pad_value(kwargs, 'end_values', axis, a.ndim)
        first, last = part(0, 1).squeeze(axis), part(n - 1, n).squeeze(axis)
        ramps = [linspace(left, first, before, endpoint=False, axis=axis, dtype=a.dtype),
                 flip(linspace(right, last, after, endpoint=False, axis=axis, dtype=a.dtype), axis)]
        return concatenate([ramps[0], a, ramps[1]], axis)
    at = arange(-before, n + after)
    if mode == 'wrap':
        return take(a, at % n, axis)
    if mode == 'symmetric':
        around_ = at % (2 * n)
        result = take(a, where(around_ < n, around_, 2 * n - 1 - around_), axis)
        return _odd(result, at, n, axis, part(0, 1), part(n - 1, n)) if kwargs.get('reflect_type') == 'odd' else result
    if n == 1:
        return take(a, zeros(at.shape, dtype=int), axis)
    at = at % (2 * n - 2)
    result = take(a, where(at < n, at, 2 * n - 2 - at), axis)
    if kwargs.get('reflect_type') == 'odd':
        return _odd(result, arange(-before, n + after), n, axis, part(0, 1), part(n - 1, n))
    return result


def _odd(result, at, n, axis, first, last):
    at = at.reshape((-1,) + (1,) * (result.ndim - axis - 1))
    return where(at < 0, 2 * first - result, where(at >= n, 2 * last - result, result))


_METHODS = {'put': put, 'compress': lambda self, condition, axis=None, out=None: compress(condition, self, axis, out),
            'choose': choose, 'clip': lambda self, min=None, max=None, out=None, **kw: clip(self, min, max, out, **kw),
            'round': around, 'trace': trace,
            'conj': lambda self: conjugate(self), 'conjugate': lambda self: conjugate(self),
            'dot': lambda self, b, out=None: dot(self, b, out)}
