# Order statistics, averages, histograms, correlation.


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _median(a, axis, out, keepdims)


def _lanes(a, axis, keepdims):
    a = asarray(a)
    if axis is None:
        return a.ravel(), (1,) * a.ndim if keepdims else ()
    axes = _axis_tuple(axis, a.ndim)
    kept = tuple(at for at in range(a.ndim) if at not in axes)
    lengths = tuple(a.shape[at] for at in kept)
    if keepdims:
        out = tuple(1 if at in axes else a.shape[at] for at in range(a.ndim))
    else:
        out = lengths
    return a.transpose(kept + axes).reshape(lengths + (-1,)), out


def _median(a, axis=None, out=None, keepdims=False):
    rows, result_shape = _lanes(a, axis, keepdims)
    n = rows.shape[-1]
    if n == 0:
        return mean(rows, axis=-1).reshape(result_shape)[()]
    half = n // 2
    rows = _ordered(rows, [half - 1, half, n - 1] if n > 1 else [0])
    middle = rows[..., half:half + 1] if n % 2 else rows[..., half - 1:half + 1]
    result = mean(middle, axis=-1)
    if rows.dtype.kind == 'f':
        result = where(isnan(rows[..., -1]), rows[..., -1], result)
    result = asarray(result).reshape(result_shape)
    if out is not None:
        out[...] = result
        return out
    return result[()]


def _ordered(rows, places):
    """Rows with what sorting would put at some places there: few places need no sorting."""
    if len(places) > 8:
        return sort(rows, axis=-1)
    return partition(rows, places, axis=-1)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    q = true_divide(q, 100)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, q, axis, out, overwrite_input, method, keepdims, weights=weights)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    a, q = asarray(a), asanyarray(q)
    if a.dtype.kind == 'c':
        raise TypeError("a must be an array of real numbers")
    if q.dtype.kind != 'f':
        q = q.astype(float64)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Quantiles must be in the range [0, 1]")
    if weights is not None:
        raise NotImplementedError("quantile(weights=…) is not available in this notebook")
    rows, result_shape = _lanes(a, axis, keepdims)
    result = _quantile_of_rows(rows, q.ravel(), method)
    result = result.reshape(q.shape + result_shape)
    if out is not None:
        out[...] = result
        return out
    return result[()]


def _quantile_of_rows(rows, q, method):
    n = rows.shape[-1]
    if n == 0:
        raise IndexError("index -1 is out of bounds for axis 0 with size 0")
    virtual = _virtual_places(n, q, method)
    if method in ('inverted_cdf', 'closest_observation', 'lower', 'higher', 'nearest'):
        places = clip(virtual, 0, n - 1).astype(intp)
        rows = _ordered(rows, sorted({n - 1, *places.tolist()}))
        result = moveaxis(take(rows, places, axis=-1), -1, 0)
    else:
        low = floor(virtual)
        gamma = virtual - low
        if method == 'midpoint':
            gamma = where(gamma > 0, 0.5, 0.0)
        elif method == 'averaged_inverted_cdf':
            gamma = where(gamma > 0, 1.0, 0.5)
        first, second = clip(low, 0, n - 1).astype(intp), clip(low + 1, 0, n - 1).astype(intp)
        gamma = where((virtual < 0) | (virtual >= n - 1), 0.0, gamma)
        first = where(virtual < 0, 0, where(virtual >= n - 1, n - 1, first))
        rows = _ordered(rows, sorted({n - 1, *first.tolist(), *second.tolist()}))
        a, b = take(rows, first, axis=-1), take(rows, second, axis=-1)
        if a.dtype.kind not in 'f':
            a, b = a.astype(float64), b.astype(float64)
        gamma = gamma.astype(a.dtype)
        gap = b - a
        result = where(gamma >= 0.5, b - gap * (1 - gamma), a + gap * gamma)
        result = moveaxis(where(gap == 0, a, result), -1, 0)
    if rows.dtype.kind == 'f':
        missing = isnan(rows[..., -1])
        if missing.any():
            result = where(missing, nan, result)
    return result


def _virtual_places(n, q, method):
    if method == 'linear':
        return (n - 1) * q
    if method in ('lower', 'higher', 'nearest'):
        exact = (n - 1) * q
        return floor(exact) if method == 'lower' else ceil(exact) if method == 'higher' else rint(exact)
    if method == 'midpoint':
        return 0.5 * (floor((n - 1) * q) + ceil((n - 1) * q))
    if method == 'inverted_cdf':
        return ceil(n * q) - 1
    if method == 'averaged_inverted_cdf':
        return n * q - 1
    if method == 'closest_observation':
        place = n * q - 1.5
        up = ceil(place)
        return where((place - floor(place) == 0) & (floor(place) % 2 == 1), floor(place), up)
    factors = {'interpolated_inverted_cdf': (0, 1), 'hazen': (0.5, 0.5), 'weibull': (0, 0),
               'median_unbiased': (1 / 3, 1 / 3), 'normal_unbiased': (3 / 8, 3 / 8)}
    if method not in factors:
        names = ['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen',
                 'weibull', 'linear', 'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest']
        raise ValueError(f"{method!r} is not a valid method. Use one of: dict_keys({names})")
    alpha, beta = factors[method]
    return n * q + (alpha + q * (1 - alpha - beta)) - 1


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = asanyarray(a)
    if weights is None:
        avg = mean(a, axis, keepdims=keepdims)
        scl = asarray(a.size / size(avg), dtype=asarray(avg).dtype)
    else:
        w = asanyarray(weights)
        if a.shape != w.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            axes = _axis_tuple(axis, a.ndim)
            if w.shape != tuple(a.shape[at] for at in axes):
                raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
            order = [axes.index(at) for at in sorted(axes)]
            w = w.transpose(order).reshape(tuple(a.shape[at] if at in axes else 1 for at in range(a.ndim)))
        kind = result_type(a.dtype, w.dtype, 'f8') if a.dtype.kind in 'iub' else result_type(a.dtype, w.dtype)
        scl = broadcast_to(w, a.shape).sum(axis=axis, dtype=kind, keepdims=keepdims)
        if any(scl == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        avg = multiply(a, w, dtype=kind).sum(axis, keepdims=keepdims) / scl
    if returned:
        return avg, broadcast_to(scl, shape(avg)).copy() if ndim(avg) else asarray(scl)[()]
    return avg


def ptp(a, axis=None, out=None, keepdims=False):
    return subtract(amax(a, axis, keepdims=keepdims), amin(a, axis, keepdims=keepdims), out=out)


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    X = array(m, ndmin=2, dtype=result_type(m, float64) if dtype is None else dtype)
    if not rowvar and asarray(m).ndim != 1:
        X = X.T
    if y is not None:
        other = array(y, copy=None, ndmin=2, dtype=X.dtype)
        X = concatenate((X, other.T if not rowvar and other.shape[0] != 1 else other), axis=0)
    ddof = (0 if bias else 1) if ddof is None else ddof
    w = None
    if fweights is not None:
        w = asarray(fweights, dtype=float)
    if aweights is not None:
        w = asarray(aweights, dtype=float) if w is None else w * asarray(aweights, dtype=float)
    avg, w_sum = average(X, axis=1, weights=w, returned=True)
    w_sum = w_sum[0]
    if w is None:
        fact = X.shape[1] - ddof
    elif ddof == 0:
        fact = w_sum
    elif aweights is None:
        fact = w_sum - ddof
    else:
        fact = w_sum - ddof * (w * asarray(aweights)).sum() / w_sum
    if fact <= 0:
        _warn("Degrees of freedom <= 0 for slice")
        fact = 0.0
    X = X - avg[:, None]
    X_T = X.T if w is None else (X * w).T
    return asarray(squeeze(dot(X, X_T.conj()) * true_divide(1, fact)))


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    c = cov(x, y, rowvar, dtype=dtype)
    if ndim(c) == 0:
        return c / c
    d = sqrt(diag(c).real)
    c = c / d[:, None] / d[None, :]
    return clip(c, -1, 1)


def bincount(x, /, weights=None, minlength=0):
    given, x = x, asarray(x)
    if x.dtype.kind == 'f' and (x.size == 0 or not isinstance(given, ndarray)):
        x = x.astype(intp)
    if x.ndim != 1:
        raise ValueError("object of too small depth for desired array" if x.ndim == 0
                         else "object too deep for desired array")
    if x.dtype.kind not in 'iub':
        raise TypeError(f"Cannot cast array data from {x.dtype!r} to dtype('int64') according to the rule 'safe'")
    if minlength < 0:
        raise ValueError("'minlength' must not be negative")
    if x.size and x.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    if weights is not None and len(weights) != x.size:
        raise ValueError("The weights and list don't have the same length.")
    length = _max(int(x.max()) + 1 if x.size else 0, int(minlength))
    return _bincount(x, weights, length)


def digitize(x, bins, right=False):
    x, bins = asarray(x), asarray(bins)
    rising, falling = (bins[1:] >= bins[:-1]).all(), (bins[1:] <= bins[:-1]).all()
    if not rising and not falling:
        raise ValueError("bins must be monotonically increasing or decreasing")
    side = 'left' if right else 'right'
    if rising:
        return searchsorted(bins, x, side=side)
    return len(bins) - searchsorted(bins[::-1], x, side=side)


def _bin_width(a, name):
    n, span = a.size, float(a.max()) - float(a.min())
    if name == 'sqrt':
        return span / sqrt(n)
    if name == 'sturges':
        return span / (log2(n) + 1.0)
    if name == 'rice':
        return span / (2.0 * n ** (1.0 / 3))
    if name == 'scott':
        return (24.0 * pi ** 0.5 / n) ** (1.0 / 3.0) * std(a)
    if name == 'doane':
        if n > 2:
            sg1 = sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)))
            sigma = std(a)
            if sigma > 0.0:
                g1 = mean(((a - mean(a)) / sigma) ** 3)
                return span / (1.0 + log2(n) + log2(1.0 + absolute(g1) / sg1))
        return 0.0
    if name == 'fd':
        return 2.0 * subtract(*percentile(a, [75, 25])) / n ** (1.0 / 3.0)
    if name == 'auto':
        fd, sturges = _bin_width(a, 'fd'), _bin_width(a, 'sturges')
        return _min(_max(fd, _bin_width(a, 'sqrt') / 2), sturges)
    raise ValueError(f"{name!r} is not a valid estimator for `bins`")


def _outer_edges(a, range):
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError('max must be larger than min in range parameter.')
        if not (isfinite(first) and isfinite(last)):
            raise ValueError(f"supplied range of [{first}, {last}] is not finite")
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
        if not (isfinite(first) and isfinite(last)):
            raise ValueError(f"autodetected range of [{first}, {last}] is not finite")
    if first == last:
        first, last = first - 0.5, last + 0.5
    return first, last


def _edges(a, bins, range):
    if isinstance(bins, str):
        first, last = _outer_edges(a, range)
        if range is not None:
            a = a[(a >= first) & (a <= last)]
        count = 1
        if a.size:
            width = _bin_width(a, bins)
            if width and a.dtype.kind in 'iu' and width < 1:
                width = 1
            count = int(ceil((float(last) - float(first)) / width)) if width else 1
    elif ndim(bins) == 0:
        try:
            count = bins.__index__()
        except AttributeError:
            raise TypeError('`bins` must be an integer, a string, or an array') from None
        if count < 1:
            raise ValueError('`bins` must be positive, when an integer')
        first, last = _outer_edges(a, range)
    elif ndim(bins) == 1:
        edges = asarray(bins)
        if any(edges[:-1] > edges[1:]):
            raise ValueError('`bins` must increase monotonically, when an array')
        return edges, None
    else:
        raise ValueError('`bins` must be 1d, when an array')
    kind = result_type(asarray(first).dtype, asarray(last).dtype, a.dtype)
    kind = kind if kind.kind == 'f' else dtype(float64)
    edges = linspace(first, last, count + 1, endpoint=True, dtype=kind)
    if (edges[:-1] >= edges[1:]).any():
        raise ValueError(f'Too many bins for data range. Cannot create {count} finite-sized bins.')
    return edges, (first, last, count)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    return _edges(asarray(a).ravel(), bins, range)[0]


def histogram(a, bins=10, range=None, density=None, weights=None):
    a = asarray(a)
    if a.dtype.kind == 'b':
        a = a.astype(uint8)
    if weights is not None:
        weights = asarray(weights)
        if weights.shape != a.shape:
            raise ValueError('weights should have the same shape as a.')
        weights = weights.ravel()
    a = a.ravel()
    edges, even = _edges(a, bins, range)
    if even is not None and weights is None and edges.dtype == float64 and a.dtype.kind in 'fiu':
        n = _even_bins(a, edges)
    elif even is not None:
        first, last, count = even
        keep = (a >= first) & (a <= last)
        if not keep.all():
            a = a[keep]
            weights = None if weights is None else weights[keep]
        place = ((subtract(a, first, dtype=float64) / (float(last) - float(first))) * count).astype(intp)
        place[place == count] -= 1
        place[a < edges[place]] -= 1
        place[(a >= edges[place + 1]) & (place != count - 1)] += 1
        n = bincount(place, weights=weights, minlength=count)
        if weights is not None and weights.dtype.kind in 'iu':
            n = n.astype(weights.dtype)
    elif weights is None:
        a = sort(a)
        n = diff(concatenate((a.searchsorted(edges[:-1], 'left'), a.searchsorted(edges[-1:], 'right'))))
    else:
        order = argsort(a)
        a, weights = a[order], weights[order]
        sums = concatenate((zeros(1, dtype=weights.dtype), weights.cumsum()))
        n = diff(sums[concatenate((a.searchsorted(edges[:-1], 'left'), a.searchsorted(edges[-1:], 'right')))])
    if density:
        return n / diff(edges).astype(float) / n.sum(), edges
    return n, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    if len(x) != len(y):
        raise ValueError('x and y must have the same length.')
    count = len(bins) if hasattr(bins, '__len__') else 1
    hist, edges = histogramdd([x, y], bins if count in (1, 2) else [bins, bins], range, density, weights)
    return hist, edges[0], edges[1]


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    sample = asarray(sample).T if not isinstance(sample, ndarray) else sample
    sample = atleast_2d(sample)
    n, d = sample.shape
    bins = list(bins) if isinstance(bins, (list, tuple)) or ndim(bins) else [bins] * d
    if len(bins) != d:
        raise ValueError('The dimension of bins must be equal to the dimension of the sample x.')
    ranges = [None] * d if range is None else list(range)
    edges, places = [], []
    inside = ones(n, dtype=bool)
    for at, one in enumerate(bins):
        column = sample[:, at]
        edge = _edges(column, one, ranges[at])[0]
        edges.append(edge)
        place = searchsorted(edge, column, side='right') - 1
        place[column == edge[-1]] = len(edge) - 2
        inside &= (column >= edge[0]) & (column <= edge[-1])
        places.append(place)
    lengths = tuple(len(edge) - 1 for edge in edges)
    flat = ravel_multi_index(tuple(place[inside] for place in places), lengths)
    total = 1
    for length in lengths:
        total *= length
    hist = bincount(flat, None if weights is None else asarray(weights)[inside], minlength=total)
    hist = hist.astype(float).reshape(lengths)
    if density:
        s = hist.sum()
        for at, edge in enumerate(edges):
            widths = [1] * d
            widths[at] = lengths[at]
            hist = hist / diff(edge).reshape(widths)
        hist = hist / s
    return hist, edges
