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


def _nan_extreme(ufunc, a, axis, out, keepdims):
    a = asarray(a)
    result = ufunc.reduce(a, axis=axis, out=out, keepdims=keepdims)
    if a.dtype.kind == 'f' and any(isnan(result)):
        _warn("All-NaN slice encountered")
    return result


def nanmax(a, axis=None, out=None, keepdims=False):
    return _nan_extreme(fmax, a, axis, out, keepdims)


def nanmin(a, axis=None, out=None, keepdims=False):
    return _nan_extreme(fmin, a, axis, out, keepdims)


def _nan_place(function, a, axis, value, keepdims):
    a, mask = _without(a, value)
    if mask is not None and any(mask.all(axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return function(a, axis=axis, keepdims=keepdims)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(argmax, a, axis, -inf, keepdims)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(argmin, a, axis, inf, keepdims)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    a, mask = _without(a, 0)
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
    if out is not None:
        out[...] = result
        return out
    return result


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    a, mask = _without(a, 0)
    if mask is None:
        return var(a, axis, dtype, out, ddof, keepdims)
    count = sum(~mask, axis=axis, dtype=intp, keepdims=True)
    with errstate(divide='ignore', invalid='ignore'):
        gaps = a - divide(sum(a, axis=axis, keepdims=True), count)
        gaps[mask] = 0
        total = sum(gaps * gaps, axis=axis, keepdims=keepdims)
        degrees = count.reshape(shape(total)) - ddof
        result = divide(total, degrees)
    low = degrees <= 0
    if any(low):
        _warn("Degrees of freedom <= 0 for slice.")
        result = _where(low, nan, result)[()]
    return result


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    return sqrt(nanvar(a, axis, dtype, None, ddof, keepdims), out=out)


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
    return results.reshape(result_shape)[()]


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    q = asarray(q, dtype=float64)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Quantiles must be in the range [0, 1]")

    def one(row):
        return quantile(row, q, method=method) if row.size else full(q.shape, nan)
    results, result_shape = _nan_lanes(one, a, axis, keepdims)
    return moveaxis(results.reshape(results.shape[:1] + (-1,)), 0, -1).reshape(q.shape + result_shape)[()]


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    q = true_divide(q, 100)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Percentiles must be in the range [0, 100]")
    return nanquantile(a, q, axis, out, overwrite_input, method, keepdims)
