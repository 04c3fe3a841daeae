"""Bags: lazy collections of any objects, in partitions."""

import math
from random import Random

from dask.bag.chunk import (
    _NoDefault, _is_iterable, _reify, _map_one, _map_many, _starmap_part, _filter_part, _remove_part,
    _pluck_part, _flatten_part, _zip_parts, _product_parts, _join_part, _concat_parts, _take_part,
    _safe_take, _reduce_part, _reduce_parts, _count, _frequencies, _merge_frequencies, _dict_items,
    _second, _Fold, _Topk, _TopkMerge, _Distinct, _DistinctMerge, mean_chunk, mean_aggregate, var_chunk,
    var_aggregate, _reduce_by, _merge_by, _merge_by_items, _accumulate_part, _first, _sample_part,
    _range_part, _concat_all, _only, _Method, _Match,
)
from dask.collection import Collection

# Natives: _call, _data, _alias, _graph, _nodes_of, _arity, tokenize, funcname, key_split.


class Item(Collection):
    """One lazy value that was made of a bag."""

    __module__ = 'dask.bag.core'

    __dask_processes__ = True

    def __init__(self, part):
        self._part = part
        self.key = part.key
        self.name = part.key

    def __dask_keys__(self):
        return [self.key]

    def __dask_layers__(self):
        return self._part.__dask_layers__()

    def __dask_tokenize__(self):
        return self.key

    def __dask_parts__(self):
        return [self._part]

    def __dask_postcompute__(self):
        return _only, ()

    def __dask_delayed__(self):
        return self._part

    def _rebuild_parts(self, parts):
        return Item(parts[0])

    @staticmethod
    def from_delayed(value):
        from dask.delayed import Delayed
        if not isinstance(value, Delayed) and hasattr(value, 'to_delayed'):
            value = value.to_delayed()
        assert isinstance(value, Delayed)
        return Item(value)

    def apply(self, func):
        name = f'{funcname(func)}-{tokenize(self, func, "apply")}'
        return Item(_call(name, None, func, self._part))

    def __int__(self):
        return self.compute()

    def __float__(self):
        return self.compute()

    def __complex__(self):
        return self.compute()

    def __bool__(self):
        return self.compute()

    def to_delayed(self, optimize_graph=True):
        return self._part


class StringAccessor:
    """The methods of strings, for bags of strings."""

    def __init__(self, bag):
        self._bag = bag

    def __dir__(self):
        return sorted(dir(str))

    def __getattr__(self, key):
        if key not in dir(str):
            raise AttributeError(f"'StringAccessor' object has no attribute {key!r}")
        bag = self._bag

        def method(*args, **kwargs):
            return bag.map(_Method(key, args, kwargs))
        return method

    def match(self, pattern):
        return self._bag.filter(_Match(pattern))


class Bag(Collection):
    """A lazy collection of any objects, in partitions."""

    __module__ = 'dask.bag.core'

    __dask_processes__ = True

    def __init__(self, parts, name, npartitions=None, beside=()):
        if not isinstance(parts, list):
            parts = _nodes_of(parts, [(name, i) for i in range(npartitions)])
        self._parts = parts
        self.name = name
        self.npartitions = len(parts)
        # Steps that stand in the graph although the partitions do not need them.
        self._beside = list(beside)

    @property
    def dask(self):
        return _graph(self._beside + self._parts)

    def __dask_keys__(self):
        return [(self.name, i) for i in range(self.npartitions)]

    def __dask_postcompute__(self):
        return _concat_all, ()

    def __dask_delayed__(self):
        return _call(f'finalize-{tokenize(self)}', None, _concat_all, self._parts)

    def _rebuild_parts(self, parts):
        return type(self)(parts, self.name)

    def __str__(self):
        return f'dask.bag<{key_split(self.name)}, npartitions={self.npartitions}>'

    __repr__ = __str__

    def __iter__(self):
        return iter(self.compute())

    @property
    def str(self):
        return StringAccessor(self)

    def _each(self, name, func, *args):
        """`func(*args)` for each partition; a bag among `args` gives its partition."""
        return Bag(_parts(name, self.npartitions, func, args), name)

    def map(self, func, *args, **kwargs):
        return bag_map(func, self, *args, **kwargs)

    def starmap(self, func, **kwargs):
        name = f'{funcname(func)}-{tokenize(self, func, "starmap", **kwargs)}'
        return self._each(name, _starmap_part, func, self, kwargs)

    def filter(self, predicate):
        name = f'filter-{funcname(predicate)}-{tokenize(self, predicate)}'
        return self._each(name, _filter_part, predicate, self)

    def remove(self, predicate):
        name = f'remove-{funcname(predicate)}-{tokenize(self, predicate)}'
        return self._each(name, _remove_part, predicate, self)

    def random_sample(self, prob, random_state=None):
        if not 0 <= prob <= 1:
            raise ValueError('prob must be a number in the interval [0, 1]')
        if not isinstance(random_state, Random):
            random_state = Random(random_state)
        name = f'random-sample-{tokenize(self, prob, random_state.getstate())}'
        states = _states(self.npartitions, random_state.randint(0, 1 << 32))
        parts = [_call(name, i, _sample_part, state, prob, part)
                 for i, (state, part) in enumerate(zip(states, self._parts))]
        return Bag(parts, name)

    def map_partitions(self, func, *args, **kwargs):
        return map_partitions(func, self, *args, **kwargs)

    def pluck(self, key, default=_NoDefault):
        name = f'pluck-{tokenize(self, key, default)}'
        if default is _NoDefault:
            return self._each(name, _pluck_part, key, self)
        return self._each(name, _pluck_part, key, self, default)

    def unzip(self, n):
        return tuple([self.pluck(i) for i in range(n)])

    def flatten(self):
        return self._each(f'flatten-{tokenize(self)}', _flatten_part, self)

    def fold(self, binop, combine=None, initial=_NoDefault, split_every=None, out_type=Item):
        combine = combine or binop
        return self.reduction(_Fold(binop, initial), _Fold(combine, _NoDefault), split_every=split_every,
                              out_type=out_type, name='reduce' if initial is _NoDefault else '_reduce')

    def frequencies(self, split_every=None, sort=False):
        result = self.reduction(_frequencies, _merge_frequencies, out_type=Bag, split_every=split_every,
                                name='frequencies')
        result = map_partitions(_dict_items, result, token='dictitems')
        if sort:
            result = result.map_partitions(sorted, key=_second, reverse=True)
        return result

    def topk(self, k, key=None, split_every=None):
        topk = _Topk(k, key, callable(key) and _arity(key) > 1)
        return self.reduction(topk, _TopkMerge(topk), out_type=Bag, split_every=split_every, name='topk')

    def distinct(self, key=None):
        distinct = _Distinct(key)
        return self.reduction(distinct, _DistinctMerge(distinct), out_type=Bag, name='distinct')

    def reduction(self, perpartition, aggregate, split_every=None, out_type=Item, name=None):
        if split_every is None:
            split_every = 8
        if split_every is False:
            split_every = self.npartitions
        token = tokenize(self, perpartition, aggregate, split_every)
        first = f'{name or funcname(perpartition)}-part-{token}'
        last = f'{name or funcname(aggregate)}-aggregate-{token}'
        is_last = self.npartitions == 1
        parts = [_call(first, i, _reduce_part, perpartition, part, is_last) for i,
                 part in enumerate(self._parts)]
        depth = 0
        while len(parts) > split_every:
            groups = [parts[i:i + split_every] for i in range(0, len(parts), split_every)]
            parts = [_call(last + str(depth), i, _reduce_parts, aggregate, group, False)
                     for i, group in enumerate(groups)]
            depth += 1
        if out_type is Item:
            return Item(_call(last, None, _reduce_parts, aggregate, parts, True))
        return Bag([_call(last, 0, _reduce_parts, aggregate, parts, True)], last)

    def sum(self, split_every=None):
        return self.reduction(sum, sum, split_every=split_every)

    def max(self, split_every=None):
        return self.reduction(max, max, split_every=split_every)

    def min(self, split_every=None):
        return self.reduction(min, min, split_every=split_every)

    def any(self, split_every=None):
        return self.reduction(any, any, split_every=split_every)

    def all(self, split_every=None):
        return self.reduction(all, all, split_every=split_every)

    def count(self, split_every=None):
        return self.reduction(_count, sum, split_every=split_every)

    def mean(self):
        return self.reduction(mean_chunk, mean_aggregate, split_every=False)

    def var(self, ddof=0):
        return self.reduction(var_chunk, var_aggregate(ddof), split_every=False)

    def std(self, ddof=0):
        return self.var(ddof=ddof).apply(math.sqrt)

    def join(self, other, on_self, on_other=None):
        name = f'join-{tokenize(self, other, on_self, on_other)}'
        from dask.delayed import Delayed
        if isinstance(other, Bag):
            if other.npartitions != 1:
                raise NotImplementedError('Multi-bag joins are not implemented. We recommend Dask dataframe '
                                          'if '
                                          'appropriate')
            other = other._parts[0]
        elif not isinstance(other, Delayed) and not _is_iterable(other):
            raise TypeError('Joined argument must be single-partition Bag,  delayed object, or Iterable, got '
                            f'{type(other).__name__}')
        if on_other is None:
            on_other = on_self
        return self._each(name, _join_part, on_other, other, on_self, self)

    def product(self, other):
        assert isinstance(other, Bag)
        name = f'product-{tokenize(self, other)}'
        pairs = [(left, right) for left in self._parts for right in other._parts]
        return Bag([_call(name, i, _product_parts, left, right) for i, (left, right) in enumerate(pairs)],
                   name)

    def foldby(self, key, binop, initial=_NoDefault, combine=None, combine_initial=_NoDefault,
               split_every=None):
        if split_every is None:
            split_every = 8
        if split_every is False:
            split_every = self.npartitions
        token = tokenize(self, key, binop, initial, combine, combine_initial)
        name, last = f'foldby-a-{token}', f'foldby-b-{token}'
        if combine is None:
            combine = binop
        parts = [_call(name, i, _reduce_by, key, binop, part, initial) for i, part in enumerate(self._parts)]
        depth = 0
        while len(parts) > split_every:
            name = name + str(depth)
            groups = [parts[i:i + split_every] for i in range(0, len(parts), split_every)]
            parts = [_call(name, i, _merge_by, combine, group, combine_initial) for i,
                     group in enumerate(groups)]
            depth += 1
        return Bag([_call(last, 0, _merge_by_items, combine, parts, combine_initial)], last)

    def take(self, k, npartitions=1, compute=True, warn=True):
        if npartitions <= -1:
            npartitions = self.npartitions
        if npartitions > self.npartitions:
            raise ValueError(f'only {self.npartitions} partitions, take received {npartitions}')
        token = tokenize(self, k, npartitions)
        name, parts = f'take-{token}', self._parts[:npartitions]
        if npartitions > 1:
            parts = [_call(f'take-partial-{token}', i, _take_part, k, part) for i, part in enumerate(parts)]
            bag = Bag([_call(name, 0, _safe_take_all, k, parts, warn)], name, beside=self._parts)
        else:
            bag = Bag([_call(name, 0, _safe_take, k, parts[0], warn)], name, beside=self._parts)
        return tuple(bag.compute()) if compute else bag

    def groupby(self, grouper, method=None, npartitions=None, blocksize=2 ** 20, max_branch=None,
                shuffle=None):
        if method is not None:
            raise Exception('The method= keyword has been moved to shuffle=')
        if shuffle is None:
            from dask import config
            shuffle = config.get('dataframe.shuffle.method', None) or 'disk'
            if shuffle == 'p2p':
                shuffle = 'tasks'
        if shuffle == 'disk':
            from dask.bag.shuffle import groupby_once
            return groupby_once(self, grouper, npartitions or self.npartitions)
        if shuffle == 'tasks':
            from dask.bag.shuffle import groupby_tasks
            return groupby_tasks(self, grouper, max_branch or 32)
        raise NotImplementedError("Shuffle must be 'disk' or 'tasks'")

    def to_delayed(self, optimize_graph=True):
        return list(self._parts)

    def to_textfiles(self, path, name_function=None, compression='infer', encoding='utf-8', compute=True,
                     storage_options=None, last_endline=False, **kwargs):
        from dask.bag.text import to_textfiles
        return to_textfiles(self, path, name_function, compression, encoding, compute, storage_options,
                            last_endline,
                            **kwargs)

    def to_avro(self, *args, **kwargs):
        raise NotImplementedError('Bag.to_avro is not available in this notebook yet')

    def to_dataframe(self, meta=None, columns=None, optimize_graph=True):
        from dask.bag.frame import to_dataframe
        return to_dataframe(self, meta, columns)

    def repartition(self, npartitions=None, partition_size=None):
        if (partition_size is not None) + (npartitions is not None) != 1:
            raise ValueError('Please provide exactly one ``npartitions`` or ``partition_size`` keyword '
                             'arguments')
        from dask.bag.shuffle import repartition, repartition_size
        if npartitions is not None:
            return repartition(self, npartitions)
        return repartition_size(self, partition_size)

    def accumulate(self, binop, initial=_NoDefault):
        token, word = tokenize(self, binop, initial), funcname(binop)
        first = _call(f'{word}-part-{token}', 0, _accumulate_part, binop, self._parts[0], initial, True)
        out = []
        for i, part in enumerate(self._parts):
            if i > 0:
                first = _call(f'{word}-part-{token}', i, _accumulate_part, binop, part, last, False)
            out.append(_call(f'{word}-first-{token}', i, _first, first))
            last = _call(f'{word}-second-{token}', i, _second, first)
        return Bag(out, f'{word}-first-{token}', beside=[last])


def _safe_take_all(k, parts, warn):
    return _safe_take(k, _concat_parts(parts), warn)


def _states(count, seed):
    """States for `count` random number generators, as Dask makes them of a seed."""
    from numpy.random import default_rng
    words = default_rng(seed).integers(0, 1 << 32, size=624 * count, dtype='uint32').tolist()
    return [(3, tuple(words[at:at + 624]) + (624,), None) for at in range(0, len(words), 624)]


def _parts(name, npartitions, func, args):
    return [_call(name, i, func, *[arg._parts[i] if isinstance(arg, Bag) else arg for arg in args])
            for i in range(npartitions)]


def _common_partitions(bags):
    if not bags:
        raise ValueError('At least one argument must be a Bag.')
    npartitions = {bag.npartitions for bag in bags}
    if len(npartitions) > 1:
        raise ValueError('All bags must have the same number of partitions.')
    return npartitions.pop()


def bag_map(func, *args, **kwargs):
    name = f'{funcname(func)}-{tokenize(func, "map", *args, **kwargs)}'
    named = {key: value for key, value in kwargs.items() if isinstance(value, Bag)}
    rest = {key: value for key, value in kwargs.items() if not isinstance(value, Bag)}
    npartitions = _common_partitions([arg for arg in args if isinstance(arg, Bag)] + list(named.values()))
    if len(args) == 1 and not kwargs:
        return Bag(_parts(name, npartitions, _map_one, (func, args[0])), name)
    are_parts = [isinstance(arg, Bag) for arg in args]
    parts = []
    for i in range(npartitions):
        values = [arg._parts[i] if isinstance(arg, Bag) else arg for arg in args]
        parts.append(_call(name, i, _map_many, func, are_parts, values, list(named),
                           [bag._parts[i] for bag in named.values()], rest))
    return Bag(parts, name)


def map_partitions(func, *args, **kwargs):
    token = kwargs.pop('token', None)
    name = f'{token or funcname(func)}-{tokenize(func, "map-partitions", *args, **kwargs)}'
    bags = [arg for arg in list(args) + list(kwargs.values()) if isinstance(arg, Bag)]
    npartitions = _common_partitions(bags)
    pick = lambda value, i: value._parts[i] if isinstance(value, Bag) else value
    return Bag([_call(name, i, func, *[pick(arg, i) for arg in args],
                      **{k: pick(v, i) for k, v in kwargs.items()})
                for i in range(npartitions)], name)


def bag_zip(*bags):
    npartitions = bags[0].npartitions
    assert all([bag.npartitions == npartitions for bag in bags])
    name = f'zip-{tokenize(*bags)}'
    return Bag(_parts(name, npartitions, _zip_parts, bags), name)


def concat(bags):
    name = f'concat-{tokenize(*bags)}'
    return Bag([_alias(name, i, part) for i,
                part in enumerate([part for bag in bags for part in bag._parts])], name)


def from_sequence(seq, partition_size=None, npartitions=None):
    seq = list(seq)
    if npartitions and not partition_size:
        if len(seq) <= 100:
            partition_size = int(math.ceil(len(seq) / npartitions))
        else:
            partition_size = max(1, int(math.floor(len(seq) / npartitions)))
    if npartitions is None and partition_size is None:
        if len(seq) <= 100:
            partition_size = 1
        else:
            partition_size = max(1, math.ceil(math.sqrt(len(seq)) / math.sqrt(100)))
    name = f'from_sequence-{tokenize(seq, partition_size)}'
    parts = [seq[i:i + partition_size] for i in range(0, len(seq), partition_size or 1)] or [[]]
    return Bag([_data(name, i, part) for i, part in enumerate(parts)], name)


def from_delayed(values):
    from dask.delayed import Delayed, delayed
    if isinstance(values, Delayed):
        values = [values]
    values = [delayed(value) if not isinstance(value, Delayed) and hasattr(value, 'key') else value
              for value in values]
    assert all([value.key for value in values])
    name = f'bag-from-delayed-{tokenize(*values)}'
    return Bag([_call(name, i, _reify, value) for i, value in enumerate(values)], name)


def bag_range(n, npartitions):
    size = n // npartitions
    name = f'range-{n}-npartitions-{npartitions}'
    starts = [(i, start) for i, start in enumerate(range(0, n, size)) if i < npartitions]
    stops = [min(start + size, n) for _, start in starts]
    stops[-1] = n
    return Bag([_call(name, i, _range_part, start, stop) for (i, start), stop in zip(starts, stops)], name)


def from_url(urls):
    raise NotImplementedError('dask.bag.from_url: the notebook reads no other site')


def read_avro(*args, **kwargs):
    raise NotImplementedError('dask.bag.read_avro is not available in this notebook yet')
