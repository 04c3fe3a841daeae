# The versions that leave NaNs out.


_where = where


def _without(a, value):
    a = asarray(a)
    if a.dtype.kind not in 'fc':
        return a, None
    mask = isnan(a)
    return where(mask, asarray(value, dtype=a.dtype), a), mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    return sum(_without(a, 0)[0], axis, dtype, out, keepdims, initial, where)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True):
    return prod(_without(a, 1)[0], axis, dtype, out, keepdims, initial, where)


def nancumsum(a, axis=None, dtype=None, out=None):
    return cumsum(_without(a, 0)[0], axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return cumprod(_without(a, 1)[0], axis, dtype, out)


_NOT_GIVEN = object()


def _put(result, out):
    """The result, in `out` if there is one."""
    if out is None:
        return result
    out[...] = result
    return out


def _nan_extreme(ufunc, plain, a, axis, out, keepdims, initial, where):
    a = asarray(a)
    if a.dtype.kind in 'mM':
        _load_part('times')
        return _put(_time_nan_extreme(ufunc is fmax, a, axis, keepdims), out)
    given = {} if initial is _NOT_GIVEN else {'initial': initial}
    if a.dtype.kind != 'f':
        return plain(a, axis=axis, out=out, keepdims=keepdims, where=where, **given)
    if where is not True:
        if not given:
            raise ValueError(f"reduction operation '{ufunc.__name__}' does not have an identity, so to use a where mask "
                             "one has to specify 'initial'")
        a = _where(where, a, nan)
    result = ufunc.reduce(a, axis=axis, keepdims=keepdims)
    if given:
        result = ufunc(result, initial)
    if any(isnan(result)):
        _warn("All-NaN slice encountered")
    return _put(result, out)


def nanmax(a, axis=None, out=None, keepdims=False, initial=_NOT_GIVEN, where=True):
    return _nan_extreme(fmax, max, a, axis, out, keepdims, initial, where)


def nanmin(a, axis=None, out=None, keepdims=False, initial=_NOT_GIVEN, where=True):
    return _nan_extreme(fmin, min, a, axis, out, keepdims, initial, where)


def _nan_place(function, a, axis, value, keepdims, out):
    if asarray(a).dtype.kind in 'mM':
        # As NumPy: a missing time is found here.
        return _put(function(a, axis=axis, keepdims=keepdims), out)
    a, mask = _without(a, value)
    if mask is not None and any(mask.all(axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return _put(function(a, axis=axis, keepdims=keepdims), out)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(argmax, a, axis, -inf, keepdims, out)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(argmin, a, axis, inf, keepdims, out)


def _kept(a, where):
    """An array with zeros for what is left out, and what is left out; no mask if that is nothing."""
    a, mask = _without(a, 0)
    if where is True:
        return a, mask
    dropped = ~asarray(where)
    mask = broadcast_to(dropped, a.shape) if mask is None else mask | dropped
    return _where(mask, asarray(0, dtype=a.dtype), a), mask


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    a, mask = _kept(a, where)
    if mask is None:
        return mean(a, axis, dtype, out, keepdims)
    count = sum(~mask, axis=axis, dtype=intp, keepdims=keepdims)
    total = sum(a, axis=axis, dtype=dtype, keepdims=keepdims)
    if any(count == 0):
        _warn("Mean of empty slice")
    with errstate(divide='ignore', invalid='ignore'):
        result = divide(total, count)
    if a.dtype == float32:
        result = result.astype(float32)
    return _put(result, out)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=_NOT_GIVEN,
           correction=_NOT_GIVEN):
    if correction is not _NOT_GIVEN:
        if ddof != 0:
            raise ValueError("ddof and correction can't be provided simultaneously.")
        ddof = correction
    a, mask = _kept(a, where)
    if mask is None:
        given = {} if mean is _NOT_GIVEN else {'mean': mean}
        return var(a, axis, dtype, out, ddof, keepdims, **given)
    count = sum(~mask, axis=axis, dtype=intp, keepdims=True)
    with errstate(divide='ignore', invalid='ignore'):
        gaps = a - (divide(sum(a, axis=axis, keepdims=True), count) if mean is _NOT_GIVEN else mean)
        gaps[mask] = 0
        total = sum(gaps * gaps, axis=axis, keepdims=keepdims)
        degrees = count.reshape(shape(total)) - ddof
        result = divide(total, degrees)
    low = degrees <= 0
    if any(low):
        _warn("Degrees of freedom <= 0 for slice.")
        result = _where(low, nan, result)[()]
    return _put(result, out)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=_NOT_GIVEN,
           correction=_NOT_GIVEN):
    return sqrt(nanvar(a, axis, dtype, None, ddof, keepdims, where=where, mean=mean, correction=correction), out=out)


def _nan_lanes(function, a, axis, keepdims):
    rows, result_shape = _lanes(a, axis, keepdims)
    flat = rows.reshape(-1, rows.shape[-1])
    results = []
    for row in flat:
        row = row[~isnan(row)] if row.dtype.kind == 'f' else row
        if row.size == 0:
            _warn("All-NaN slice encountered" if axis is not None else "Mean of empty slice")
        results.append(function(row))
    results = asarray(results)
    return results, result_shape


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    results, result_shape = _nan_lanes(lambda row: _median(row) if row.size else nan, a, axis, keepdims)
    return _put(results.reshape(result_shape)[()], out)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    if weights is not None:
        raise NotImplementedError("nanquantile(weights=…) is not available in this notebook")
    q = asarray(q, dtype=float64)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Quantiles must be in the range [0, 1]")

    def one(row):
        return quantile(row, q, method=method) if row.size else full(q.shape, nan)
    results, result_shape = _nan_lanes(one, a, axis, keepdims)
    results = moveaxis(results.reshape(results.shape[:1] + (-1,)), 0, -1).reshape(q.shape + result_shape)[()]
    return _put(results, out)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    q = true_divide(q, 100)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Percentiles must be in the range [0, 100]")
    return nanquantile(a, q, axis, out, overwrite_input, method, keepdims, weights=weights)
