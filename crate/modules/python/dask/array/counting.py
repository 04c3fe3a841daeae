"""Counting: histograms, `bincount`, `unique`, `isin`, `digitize`, `searchsorted`, percentiles."""

import builtins

import numpy as np

from dask.array.chunks import starts
from dask.array.core import Array, asarray
from dask.array.elementwise import map_blocks
from dask.array.reductions import tree

# Natives: _call, _grid, tokenize; and `chunk`, the module of what is done with chunks.


def bincount(x, weights=None, minlength=0, split_every=None):
    if x.ndim != 1:
        raise ValueError('Input array must be one dimensional. Try using x.ravel()')
    if weights is not None and weights.chunks != x.chunks:
        raise ValueError('Chunks of input array x and weights must match.')
    dtype = np.dtype('int64') if weights is None else np.bincount([1], weights=[1]).dtype
    name = f'bincount-{tokenize(x, weights, minlength)}'
    columns = [x._parts] + ([] if weights is None else [weights._parts])
    parts = _grid(name, (x.npartitions,), np.bincount, columns, {'minlength': minlength})
    counted = Array(parts, name, x.chunks, dtype)
    result = tree(counted, 'bincount', '_bincount_agg-aggregate', (chunk.same, ()),
                  (chunk.longest_sum, (dtype,)),
                  (chunk.longest_sum, (dtype,)), (0,), True, dtype, split_every,
                  length=minlength if minlength else np.nan)
    return result


def digitize(a, bins, right=False):
    bins = np.asarray(bins)
    return map_blocks(chunk.digitize, a, token='digitize', dtype=np.dtype('int64'), bins=bins, right=right,
                      meta=True)


def searchsorted(a, v, side='left', sorter=None):
    if a.ndim != 1:
        raise ValueError('Input array a must be one dimensional')
    if sorter is not None:
        raise NotImplementedError('da.searchsorted with a sorter argument is not supported')
    name = f'searchsorted-{tokenize(a, v, side)}'
    parts = _grid(name, v.numblocks, chunk.searchsorted, [v._parts, (a._parts,), (side,)], {})
    return Array(parts, name, v.chunks, np.dtype('int64'))


def histogram(a, bins=None, range=None, normed=False, weights=None, density=None):
    a = asarray(a)
    scalar = bins is not None and (bins.ndim if isinstance(bins, Array) else np.ndim(bins)) == 0
    if bins is None or scalar and range is None:
        raise ValueError('dask.array.histogram requires either specifying bins as an iterable or specifying '
                         'both a range and the number of bins')
    if weights is not None and weights.chunks != a.chunks:
        raise ValueError('Input array and weights must have the same chunked structure')
    if normed is not False:
        raise ValueError('The normed= keyword argument has been deprecated. Please use density instead. '
                         'See the numpy.histogram docstring for more information.')
    if range is not None:
        try:
            if len(range) != 2:
                raise ValueError(f'range must be a sequence or array of length 2, but got {len(range)} items')
        except TypeError:
            raise TypeError(f'Expected a sequence or array for range, not {range}') from None
    if isinstance(bins, Array) or builtins.any(isinstance(each, Array) for each in range or ()):
        bins, range = _computed(bins, range)
    lazy = None
    if scalar:
        given, bins = (bins, range), np.linspace(range[0], range[1], num=bins + 1)
    else:
        if not isinstance(bins, np.ndarray):
            bins = np.asarray(bins)
            lazy = asarray(bins)
        if bins.ndim != 1:
            raise ValueError(f'bins must be a 1-dimensional array or sequence, got shape {bins.shape}')
        given = (bins, range)
    name = f'histogram-sum-{tokenize(a, bins, range, weights, density)}'
    columns = [a._parts, given[:1], given[1:], (None,) if weights is None else weights._parts]
    parts = _grid(name, (a.npartitions, 1), chunk.histogram, columns, {})
    dtype = np.dtype('int64') if weights is None else weights.dtype
    counts = Array(parts, name, ((1,) * a.npartitions, (bins.size - 1,)), dtype).sum(axis=0)
    edges = bins if lazy is None else lazy
    if density:
        widths = asarray(np.diff(bins).astype(float))
        return counts / widths / counts.sum(), edges
    return counts, edges


def _computed(bins, range):
    import dask
    return dask.compute(bins, range)


def histogram2d(x, y, bins=10, range=None, normed=None, weights=None, density=None):
    counts, edges = histogramdd((x, y), bins, range, normed, weights, density)
    return counts, edges[0], edges[1]


def histogramdd(sample, bins, range=None, normed=None, weights=None, density=None):
    if normed is not None and density is not None:
        raise TypeError("Cannot specify both 'normed' and 'density'")
    density = normed if density is None else density
    if isinstance(bins, Array) or isinstance(bins,
                                             (list, tuple)) and builtins.any(isinstance(b,
                                                                                        Array) for b in bins):
        raise NotImplementedError('Passing dask collections to bins=... or range=... is not supported.')
    if isinstance(sample, (tuple, list)):
        columns = list(sample)
        if builtins.any(column.chunks != columns[0].chunks for column in columns):
            raise ValueError('All coordinate arrays must be chunked identically.')
    elif getattr(sample, 'ndim', 0) == 2:
        if sample.shape[1:] != sample.chunksize[1:]:
            raise ValueError('Input array can only be chunked along the 0th axis.')
        columns = [sample[:, i] for i in builtins.range(sample.shape[1])]
    else:
        raise ValueError('Single array input to histogramdd should be columnar')
    count = len(columns)
    if isinstance(bins, (list, tuple)) and len(bins) != count:
        raise ValueError('The dimension of bins must be equal to the dimension of the sample.')
    if range is not None:
        if len(range) != count:
            raise ValueError('range argument requires one entry, a min max pair, per dimension.')
        if not builtins.all(len(each) == 2 for each in range):
            raise ValueError('range argument should be a sequence of pairs')
    if weights is not None and weights.numblocks[0] != columns[0].numblocks[0]:
        raise ValueError('Input arrays and weights must have the same shape and chunk structure.')
    bins = (bins,) * count if isinstance(bins, int) else bins
    if builtins.all(isinstance(b, int) for b in bins):
        edges = [np.linspace(low, high, b + 1) for b, (low, high) in zip(bins, range)]
    else:
        edges = [np.asarray(b) for b in bins]
    name = f'histogramdd-sum-{tokenize(columns, edges, weights)}'
    given = [column._parts for column in columns]
    given += [(edges,), (None,) if weights is None else weights._parts]
    parts = _grid(name, (len(given[0]),) + (1,) * count, chunk.histogramdd, given, {})
    dtype = np.dtype(float) if weights is None else weights.dtype
    chunks = ((1,) * len(parts),) + tuple((edge.size - 1,) for edge in edges)
    counts = Array(parts, name, chunks, dtype).sum(axis=0)
    if density:
        widths = np.ones(counts.shape)
        for axis, edge in enumerate(edges):
            widths = widths * np.diff(edge).reshape([-1 if i == axis else 1 for i in builtins.range(count)])
        return counts / asarray(widths) / counts.sum(), edges
    return counts, [asarray(edge) for edge in edges]


def unique(ar, return_index=False, return_inverse=False, return_counts=False):
    ar = asarray(ar)
    shape = ar.shape
    ar = ar.ravel()
    wanted = (bool(return_index), bool(return_inverse), bool(return_counts))
    token = tokenize(ar, wanted)
    first = starts(ar.chunks[0])[:-1]
    own = _grid(f'_unique_internal-{token}', (ar.npartitions,), chunk.unique, [ar._parts, first], {})
    name = f'unique-aggregate-{token}'
    whole = _call(name, 0, chunk.unique_joined, own, wanted[0], wanted[2])
    if not any(wanted):
        return Array([_call(f'getitem-{token}', 0, chunk.item, whole, 0)], f'getitem-{token}', ((np.nan,),),
                     ar.dtype)
    results = [Array([_call(f'getitem-{tokenize(token, 0)}', 0, chunk.item, whole, 0)],
                     f'getitem-{tokenize(token, 0)}', ((np.nan,),), ar.dtype)]
    if return_index:
        results.append(_found(whole, token, 1))
    if return_inverse:
        inverse = _inverse(ar, whole, token)
        results.append(inverse if len(shape) == 1 else inverse.reshape(shape))
    if return_counts:
        results.append(_found(whole, token, 2))
    return tuple(results)


def _found(whole, token, at):
    name = f'getitem-{tokenize(token, at)}'
    return Array([_call(name, 0, chunk.item, whole, at)], name, ((np.nan,),), np.dtype('int64'))


def _inverse(ar, whole, token):
    name = f'sum-aggregate-{tokenize(token, "inverse")}'
    parts = _grid(name, (ar.npartitions,), chunk.place_of, [ar._parts, (whole,)], {})
    return Array(parts, name, ar.chunks, np.dtype('int64'))


def isin(element, test_elements, assume_unique=False, invert=False):
    element, test = asarray(element), asarray(test_elements).ravel()
    name = f'any-aggregate-{tokenize(element, test, invert)}'
    columns = [element._parts, (test._parts,), (bool(assume_unique),), (bool(invert),)]
    return Array(_grid(name, element.numblocks, chunk.isin, columns, {}), name, element.chunks,
                 np.dtype(bool))


def union1d(ar1, ar2):
    from dask.array.joins import concatenate
    return unique(concatenate((asarray(ar1).ravel(), asarray(ar2).ravel())))


METHODS = ('default', 'dask', 'tdigest')


def percentile(a, q, method='linear', internal_method='default', **kwargs):
    """Percentiles of a one-dimensional array, merged from those of its chunks; along an axis, exact ones."""
    if a.ndim == 0:
        raise NotImplementedError('support for arrays of ndim 0 is not implemented.')
    if a.ndim > 1:
        from dask.array.reductions import quantile
        return quantile(a, np.true_divide(q, 100), method=method, **kwargs)
    method = kwargs.pop('interpolation', method)
    if kwargs:
        raise TypeError(f'percentile() got an unexpected keyword argument {kwargs.keys()}')
    if internal_method not in METHODS:
        raise ValueError(f'`internal_method=` must be one of {set(METHODS)}')
    if internal_method == 'tdigest':
        raise NotImplementedError("internal_method='tdigest' needs the package crick: use the default method")
    single = np.ndim(q) == 0
    q = np.asarray([q] if single else q)
    dtype = (np.array([], dtype=a.dtype) / 0.5).dtype if a.dtype.kind in 'iu' else a.dtype
    padded = np.concatenate([[0], q, [100]])
    token = tokenize(a, q, method)
    own = _grid(f'percentile_chunk-{token}', (a.npartitions,), chunk.percentile,
                [a._parts, (padded,), (method,)], {})
    name = f'percentile-{token}'
    part = _call(name, 0, chunk.merge_percentiles, q, padded, own, method)
    result = Array([part], name, ((len(q),),), dtype)
    return result.reshape(()) if single else result


def nanpercentile(a, q, **kwargs):
    from dask.array.reductions import nanquantile
    return nanquantile(a, np.asarray(q) / 100, **kwargs)
