# Functions applied to arrays: element by element, along an axis.


class vectorize:
    def __init__(self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.signature = None if signature is None else _core_dims(signature)
        self.pyfunc = pyfunc
        self.excluded = set() if excluded is None else set(excluded)
        self.otypes = otypes
        self.__doc__ = doc if doc is not None else getattr(pyfunc, '__doc__', None)
        self.__name__ = getattr(pyfunc, '__name__', 'vectorize')

    def __call__(self, *args, **kwargs):
        if self.pyfunc is None:
            self.pyfunc = args[0]
            self.__name__ = getattr(self.pyfunc, '__name__', 'vectorize')
            return self
        if self.signature is not None:
            return self._by_signature(args)
        names = [name for name in kwargs if name not in self.excluded]
        varied = [at for at in range(len(args)) if at not in self.excluded]
        arrays = broadcast_arrays(*[asarray(args[at]) for at in varied], *[asarray(kwargs[name]) for name in names])
        total = arrays[0].size if arrays else 1
        if total == 0 and self.otypes is None:
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        results = []
        rows = [a.ravel() for a in arrays]
        for at in range(total):
            given = list(args)
            for place, row in zip(varied, rows):
                given[place] = row[at]
            for name, row in zip(names, rows[len(varied):]):
                kwargs[name] = row[at]
            results.append(self.pyfunc(*given, **kwargs))
        common = arrays[0].shape if arrays else ()
        if results and isinstance(results[0], tuple):
            columns = list(zip(*results))
            return tuple(self._made(column, number, common) for number, column in enumerate(columns))
        return self._made(results, 0, common)

    def _by_signature(self, args):
        # The outer dimensions are walked, the named inner ones given whole.
        inner, outputs = self.signature
        if len(args) != len(inner):
            raise TypeError(f'wrong number of positional arguments: expected {len(inner)}, got {len(args)}')
        arrays = [asarray(arg) for arg in args]
        for a, dims in zip(arrays, inner):
            if a.ndim < len(dims):
                raise ValueError(f'{a.ndim}-dimensional argument does not have enough dimensions for all core '
                                 f'dimensions {tuple(dims)!r}')
        outer = broadcast_shapes(*[a.shape[:a.ndim - len(dims)] for a, dims in zip(arrays, inner)])
        spread = [broadcast_to(a, outer + a.shape[a.ndim - len(dims):]) for a, dims in zip(arrays, inner)]
        results = [self.pyfunc(*[a[at] for a in spread]) for at in ndindex(*outer)]
        if not results:
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')

        def made(number, parts):
            made_ = array([asarray(part) for part in parts])
            made_ = made_ if self.otypes is None else made_.astype(self.otypes[number])
            return made_.reshape(outer + made_.shape[1:])
        if len(outputs) == 1:
            result = made(0, results)
            return result if result.ndim else result[()]
        return tuple(made(number, parts) for number, parts in enumerate(zip(*results)))

    def _made(self, results, number, common):
        kind = self.otypes[number] if self.otypes else None
        if kind is None and results:
            kind = asarray(results[0]).dtype
            if kind.kind == 'U':
                kind = None
        made = array(list(results), dtype=kind).reshape(common)
        return made


def _core_dims(signature):
    given, _, made = signature.replace(' ', '').partition('->')

    def dims(text):
        if not (text.startswith('(') and text.endswith(')') and made):
            raise ValueError(f'not a valid gufunc signature: {signature}')
        return [[name for name in group.split(',') if name] for group in text[1:-1].split('),(')]
    return dims(given), dims(made)


def _reduceat(ufunc, array, indices, axis=0, dtype=None, out=None):
    a, indices = asarray(array), asarray(indices)
    axis = _normalize_axis(axis, a.ndim)
    length, parts = a.shape[axis], []
    for at, start in enumerate(indices.tolist()):
        if not 0 <= start < length:
            raise IndexError(f'index {start} out-of-bounds in {ufunc.__name__}.reduceat [0, {length})')
        stop = int(indices[at + 1]) if at + 1 < len(indices) else length
        piece = a[(slice(None),) * axis + (slice(start, stop if stop > start else start + 1),)]
        parts.append(ufunc.reduce(piece, axis=axis, dtype=dtype))
    result = stack(parts, axis=axis)
    if out is not None:
        out[...] = result
        return out
    return result


def frompyfunc(func, nin, nout, *, identity=None):
    raise NotImplementedError("np.frompyfunc makes arrays of objects, which are not available in this notebook")


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = asarray(arr)
    axis = _normalize_axis(axis, arr.ndim)
    turned = moveaxis(arr, axis, -1)
    outer_shape = turned.shape[:-1]
    rows = turned.reshape(prod_of(outer_shape), turned.shape[-1])
    if len(rows) == 0:
        raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
    results = [asarray(func1d(row, *args, **kwargs)) for row in rows]
    inner_shape = results[0].shape
    made = array(results).reshape(outer_shape + inner_shape)
    dims = len(inner_shape)
    order = tuple(range(axis)) + tuple(range(made.ndim - dims, made.ndim)) + tuple(range(axis, made.ndim - dims))
    return made.transpose(order)


def apply_over_axes(func, a, axes):
    val = asarray(a)
    for axis in axes if isinstance(axes, (tuple, list)) else (axes,):
        axis = axis + val.ndim if axis < 0 else axis
        res = func(val, axis)
        val = res if res.ndim == val.ndim else expand_dims(res, axis)
    return val
