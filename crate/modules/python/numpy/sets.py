# Unique elements and sets of them.
from collections import namedtuple as _namedtuple

_UniqueAll = _namedtuple('UniqueAllResult', ['values', 'indices', 'inverse_indices', 'counts'])
_UniqueCounts = _namedtuple('UniqueCountsResult', ['values', 'counts'])
_UniqueInverse = _namedtuple('UniqueInverseResult', ['values', 'inverse_indices'])


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    ar = asanyarray(ar)
    if axis is None:
        result = _unique(ar.ravel(), return_index, return_inverse, return_counts, equal_nan)
        if return_inverse:
            at = 2 if return_index else 1
            result = result[:at] + (result[at].reshape(ar.shape),) + result[at + 1:]
        return result if len(result) > 1 else result[0]
    axis = _normalize_axis(axis, ar.ndim)
    turned = moveaxis(ar, axis, 0)
    rows = turned.reshape(turned.shape[0], -1)
    order = lexsort(rows.T[::-1]) if rows.shape[1] else arange(len(rows))
    ordered = rows[order]
    first = ones(len(rows), dtype=bool)
    if len(rows) > 1:
        first[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    result = (moveaxis(ordered[first].reshape((-1,) + turned.shape[1:]), 0, axis),)
    return_ = _unique_extras(order, first, return_index, return_inverse, return_counts)
    result += return_
    return result if len(result) > 1 else result[0]


def _unique_extras(order, first, return_index, return_inverse, return_counts):
    result = ()
    if return_index:
        result += (order[first],)
    if return_inverse:
        inverse = empty(order.shape, dtype=intp)
        inverse[order] = cumsum(first) - 1
        result += (inverse,)
    if return_counts:
        result += (diff(concatenate((first.nonzero()[0], [len(order)]))),)
    return result


def _unique(ar, return_index, return_inverse, return_counts, equal_nan):
    order = argsort(ar, kind='stable') if return_index or return_inverse else None
    ordered = ar[order] if order is not None else sort(ar)
    first = ones(ordered.shape, dtype=bool)
    if ordered.size > 1:
        if ordered.dtype.kind in 'fc' and equal_nan and isnan(ordered[-1]):
            start = int((~isnan(ordered)).sum())
            first[1:start] = ordered[1:start] != ordered[:start - 1] if start > 1 else True
            first[start + 1:] = False
        else:
            first[1:] = ordered[1:] != ordered[:-1]
    if order is None:
        order = arange(ordered.size)
    return (ordered[first],) + _unique_extras(order, first, return_index, return_inverse, return_counts)


def unique_all(x):
    return _UniqueAll(*unique(x, return_index=True, return_inverse=True, return_counts=True, equal_nan=False))


def unique_counts(x):
    return _UniqueCounts(*unique(x, return_counts=True, equal_nan=False))


def unique_inverse(x):
    return _UniqueInverse(*unique(x, return_inverse=True, equal_nan=False))


def unique_values(x):
    return unique(x, equal_nan=False)


def lexsort(keys, axis=-1):
    keys = [asarray(key) for key in keys]
    if _any(key.shape != keys[0].shape for key in keys):
        raise ValueError('all keys need to be the same shape')
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    if keys[0].ndim > 1:
        turned = [moveaxis(key, axis, -1) for key in keys]
        rows = [lexsort([key[place] for key in turned]) for place in ndindex(turned[0].shape[:-1])]
        return moveaxis(array(rows).reshape(turned[0].shape), -1, axis)
    if keys[0].ndim == 0:
        return array(0)
    order = None
    for key in keys:
        order = argsort(key, kind='stable') if order is None else order[argsort(key[order], kind='stable')]
    return order


def ediff1d(ary, to_end=None, to_begin=None):
    parts = [diff(asarray(ary).ravel())]
    kind = parts[0].dtype
    if to_begin is not None:
        parts.insert(0, asarray(to_begin).ravel().astype(kind))
    if to_end is not None:
        parts.append(asarray(to_end).ravel().astype(kind))
    return concatenate(parts) if len(parts) > 1 else parts[0]


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    ar1, ar2 = asanyarray(ar1), asanyarray(ar2)
    if not assume_unique:
        if return_indices:
            ar1, ind1 = unique(ar1, return_index=True)
            ar2, ind2 = unique(ar2, return_index=True)
        else:
            ar1, ar2 = unique(ar1), unique(ar2)
    both = concatenate((ar1.ravel(), ar2.ravel()))
    order = argsort(both, kind='stable')
    both = both[order]
    mask = both[1:] == both[:-1]
    common = both[:-1][mask]
    if return_indices:
        at1, at2 = order[:-1][mask], order[1:][mask] - ar1.size
        if not assume_unique:
            at1, at2 = ind1[at1], ind2[at2]
        return common, at1, at2
    return common


def union1d(ar1, ar2):
    return unique(concatenate((ar1, ar2), axis=None))


def setdiff1d(ar1, ar2, assume_unique=False):
    if assume_unique:
        ar1 = asarray(ar1).ravel()
    else:
        ar1, ar2 = unique(ar1), unique(ar2)
    return ar1[isin(ar1, ar2, assume_unique=True, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both = sort(concatenate((ar1, ar2), axis=None))
    if both.size == 0:
        return both
    flag = concatenate(([True], both[1:] != both[:-1], [True]))
    return both[flag[1:] & flag[:-1]]


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element, tests = asarray(element), unique(asarray(test_elements))
    if tests.size == 0:
        return full(element.shape, invert)
    common = result_type(element.dtype, tests.dtype)
    element, tests = element.astype(common), tests.astype(common)
    place = asarray(searchsorted(tests, element))
    found = tests[minimum(place, tests.size - 1)] == element
    return ~found if invert else found


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    return isin(asarray(ar1).ravel(), ar2, assume_unique, invert)


def sort_complex(a):
    b = sort(array(a, copy=True))
    return b if b.dtype.kind == 'c' else b.astype(complex128)
