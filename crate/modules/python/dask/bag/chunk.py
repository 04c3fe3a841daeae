"""What bags do with one partition, or with the results of several."""

from itertools import filterfalse
from random import Random

from dask.base import tokenize


class _NoDefault:
    """No value was given."""


class _NoResult:
    """An empty partition's part in a reduction."""


def _is_iterator(value):
    return hasattr(value, '__next__')


def _is_iterable(value):
    return hasattr(value, '__iter__')


def _reify(values):
    if _is_iterator(values):
        values = list(values)
    try:
        first = next(iter(values))
    except StopIteration:
        return values
    if _is_iterator(first):
        values = [list(value) for value in values]
    return values


def _key_of(key):
    """A function that gets `key` out of an item; several keys give a tuple."""
    if callable(key):
        return key
    if isinstance(key, list):
        return lambda item: tuple([item[one] for one in key])
    return lambda item: item[key]


def _map_one(func, part):
    return _reify([func(item) for item in part])


def _map_many(func, are_parts, values, names, named, keywords):
    keywords = dict(keywords)
    iters = [iter(value) if is_part else None for is_part, value in zip(are_parts, values)]
    named = [iter(part) for part in named]
    out = []
    every = [it for it in iters if it is not None] + named
    while True:
        args = []
        for it, value in zip(iters, values):
            args.append(value if it is None else next(it, _NoDefault))
            if args[-1] is _NoDefault:
                break
        else:
            for name, it in zip(names, named):
                keywords[name] = value = next(it, _NoDefault)
                if value is _NoDefault:
                    args.append(_NoDefault)
                    break
        if args and args[-1] is _NoDefault:
            if len(every) > 1 and any([next(it, _NoDefault) is not _NoDefault for it in every]):
                raise ValueError("map called with multiple bags that aren't identically partitioned. Please "
                                 "ensure "
                                 "that all bag arguments have the same partition lengths")
            return _reify(out)
        out.append(func(*args, **keywords))


def _starmap_part(func, part, keywords):
    return _reify([func(*tuple(item), **keywords) for item in part])


def _filter_part(predicate, part):
    return list(filter(predicate, part))


def _remove_part(predicate, part):
    return list(filterfalse(predicate, part))


def _get(item, key, default):
    try:
        return item[key]
    except (KeyError, IndexError):
        return default


def _pluck_part(key, part, default=_NoDefault):
    if default is _NoDefault:
        get = _key_of(key)
        return [get(item) for item in part]
    if isinstance(key, list):
        return [tuple([_get(item, one, default) for one in key]) for item in part]
    return [_get(item, key, default) for item in part]


def _flatten_part(part):
    return [item for inner in part for item in inner]


def _zip_parts(*parts):
    return list(zip(*parts))


def _product_parts(left, right):
    return [(a, b) for a in left for b in right]


def _join_part(on_other, other, on_self, part):
    groups = _groups(on_other, other)
    on_self = _key_of(on_self)
    return [(match, item) for item in part for match in groups.get(on_self(item), ())]


def _groups(key, items):
    key = _key_of(key)
    groups = {}
    for item in items:
        of = key(item)
        if of in groups:
            groups[of].append(item)
        else:
            groups[of] = [item]
    return groups


def _concat_parts(parts):
    return [item for part in parts for item in part]


def _take_part(k, part):
    out = []
    for item in part:
        if len(out) >= k:
            break
        out.append(item)
    return out


def _warn(text):
    import warnings
    warnings.warn(text, stacklevel=3)


def _safe_take(k, part, warn):
    out = _take_part(k, part)
    if len(out) != k and warn:
        _warn(f'Insufficient elements for `take`. {k} elements requested, only {len(out)} elements '
              f'available. '
              'Try passing larger `npartitions` to `take`.')
    return out


def _is_empty(part):
    try:
        return len(part) == 0
    except TypeError:
        return False


def _reduce_part(func, part, is_last):
    if _is_iterator(part):
        part = list(part)
    if not is_last and _is_empty(part):
        return _NoResult
    return func(part)


def _reduce_parts(func, parts, is_last):
    parts = [part for part in parts if part is not _NoResult]
    if not parts and not is_last:
        return _NoResult
    return func(iter(parts))


def _count(part):
    return len(part) if hasattr(part, '__len__') else sum([1 for _ in part])


def _frequencies(part):
    counts = {}
    for item in part:
        counts[item] = counts.get(item, 0) + 1
    return counts


def _merge_frequencies(parts):
    out = {}
    for part in parts:
        for item, count in part.items():
            out[item] = out.get(item, 0) + count
    return out


def _dict_items(d):
    return list(d.items())


def _second(pair):
    return pair[1]


class _Fold:
    def __init__(self, binop, initial):
        self.binop = binop
        self.initial = initial

    def __call__(self, items):
        return _fold(self.binop, items, self.initial)


def _fold(binop, items, initial):
    items = iter(items)
    value = initial
    if value is _NoDefault:
        value = next(items, _NoDefault)
        if value is _NoDefault:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in items:
        value = binop(value, item)
    return value


class _Topk:
    def __init__(self, k, key, spread):
        self.k = k
        self.key = key
        self.spread = spread

    def __call__(self, part):
        key = self.key
        if key is not None:
            key = _key_of(key)
            if self.spread:
                spread = key
                key = lambda item: spread(*item)
        return sorted(part, key=key, reverse=True)[:self.k]


class _TopkMerge:
    def __init__(self, topk):
        self.topk = topk

    def __call__(self, parts):
        return self.topk(_concat_parts(parts))


class _Distinct:
    def __init__(self, key):
        self.key = key

    def __call__(self, part):
        if self.key is None:
            return list(dict.fromkeys(part))
        key = _key_of(self.key)
        seen, out = set(), []
        for item in part:
            of = key(item)
            if of not in seen:
                seen.add(of)
                out.append(item)
        return out


class _DistinctMerge:
    def __init__(self, distinct):
        self.distinct = distinct

    def __call__(self, parts):
        return self.distinct(_concat_parts(parts))


def mean_chunk(part):
    total, n = 0.0, 0
    for x in part:
        total += x
        n += 1
    return total, n


def mean_aggregate(parts):
    totals, counts = list(zip(*parts))
    return 1.0 * sum(totals) / sum(counts)


def var_chunk(part):
    squares, total, n = 0.0, 0.0, 0
    for x in part:
        squares += x ** 2
        total += x
        n += 1
    return squares, total, n


class var_aggregate:
    def __init__(self, ddof):
        self.ddof = ddof
        self.__name__ = 'var_aggregate'

    def __call__(self, parts):
        squares, totals, counts = list(zip(*parts))
        x2, x, n = float(sum(squares)), float(sum(totals)), sum(counts)
        if n == 0 or n == self.ddof:
            return float('nan')
        return (x2 / n - (x / n) ** 2) * n / (n - self.ddof)


def _reduce_by(key, binop, items, initial):
    key = _key_of(key)
    out = {}
    for item in items:
        of = key(item)
        if of in out:
            out[of] = binop(out[of], item)
        elif initial is _NoDefault:
            out[of] = item
        else:
            out[of] = binop(initial() if callable(initial) else initial, item)
    return out


def _merge_by(combine, parts, initial):
    """Joins partial results; each key's are folded in the partitions' order."""
    out = {}
    for part in parts:
        for key, value in part.items():
            if key in out:
                out[key] = combine(out[key], value)
            elif initial is _NoDefault:
                out[key] = value
            else:
                out[key] = combine(initial() if callable(initial) else initial, value)
    return out


def _merge_by_items(combine, parts, initial):
    return list(_merge_by(combine, parts, initial).items())


def _accumulate_part(binop, part, initial, is_first):
    out = [] if initial is _NoDefault else [initial]
    for item in part:
        out.append(binop(out[-1], item) if out else item)
    if is_first:
        return out, out[-1] if out else [], initial
    return out[1:], out[-1]


def _first(pair):
    return pair[0]


def _split(part, n):
    part = list(part)
    size = len(part) / n
    out = [part[int(size * i):int(size * (i + 1))] for i in range(n - 1)]
    out.append(part[int(size * (n - 1)):])
    return out


def _item(parts, i):
    return parts[i]


def _group_part(grouper, part, n):
    """The items for each of `n` groups' partitions."""
    out = [[] for _ in range(n)]
    for key, items in _groups(grouper, part).items():
        out[int(tokenize(key), 16) % n].extend(items)
    return out


def _collect_groups(grouper, parts):
    return list(_groups(grouper, _concat_parts(parts)).items())


def _group_hash(grouper, item):
    return int(tokenize(grouper(item)), 16), item


def _hash_part(grouper, part):
    grouper = _key_of(grouper)
    return [_group_hash(grouper, item) for item in part]


def _stage_groups(k, stage, part):
    out = {}
    for pair in part:
        of = pair[0] // k ** stage % k
        if of in out:
            out[of].append(pair)
        else:
            out[of] = [pair]
    return out


def _get_group(groups, i):
    return groups.get(i, [])


def _end_groups(grouper, pairs):
    return list(_groups(grouper, [pair[1] for pair in pairs]).items())


def _sample_part(state, prob, part):
    rng = Random()
    rng.setstate(state)
    return [item for item in part if rng.random() < prob]


def _range_part(start, stop):
    return list(range(start, stop))


def _memory(part):
    from sys import getsizeof
    return sum([getsizeof(item) for item in part])


def _concat_all(parts):
    """What `compute` makes of the partitions."""
    if not parts:
        return parts
    first = parts[0]
    if _is_iterable(first) and not isinstance(first, str):
        return [item for part in parts for item in part]
    return list(parts)


def _only(parts):
    return parts[0]


class _Method:
    """Calls a method of each item."""

    def __init__(self, name, args, kwargs):
        self.name = name
        self.args = args
        self.kwargs = kwargs

    def __call__(self, item):
        return getattr(item, self.name)(*self.args, **self.kwargs)

    def __str__(self):
        parts = [repr(part) for part in (self.name,) + self.args] + [f'{k}={v!r}' for k,
                                                                     v in self.kwargs.items()]
        return f'operator.methodcaller({", ".join(parts)})'


class _Match:
    def __init__(self, pattern):
        self.pattern = pattern

    def __call__(self, item):
        return _matches(item, self.pattern)
