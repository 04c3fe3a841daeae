"""Bags whose items move between partitions: groups, and other partitions."""

import math

from dask.bag.chunk import (
    _concat_parts, _split, _item, _group_part, _collect_groups, _hash_part, _stage_groups, _get_group,
    _end_groups, _memory,
)
from dask.bag.core import Bag

# Natives: _call, _data, _alias, tokenize, funcname.


def groupby_once(bag, grouper, npartitions):
    token = tokenize(bag, grouper, npartitions)
    parts = [_call(f'groupby-part-{funcname(grouper)}-{token}', i, _group_part, grouper, part, npartitions)
             for i, part in enumerate(bag._parts)]
    name, split = f'groupby-collect-{token}', f'groupby-split-{token}'
    pieces = [[_call(split, i * npartitions + j, _item, part, j) for i, part in enumerate(parts)]
              for j in range(npartitions)]
    return Bag([_call(name, j, _collect_groups, grouper, piece) for j, piece in enumerate(pieces)], name)


def _digit(number, stage, k):
    return number // k ** stage % k


def groupby_tasks(bag, grouper, max_branch):
    n = bag.npartitions
    stages = int(math.ceil(math.log(n) / math.log(max_branch))) or 1
    k = int(math.ceil(n ** (1 / stages))) if stages > 1 else n
    hashed = f'groupby_tasks_group_hash-{tokenize(bag, grouper)}'
    token = tokenize(bag, grouper, max_branch)
    join, group, split = f'shuffle-join-{token}', f'shuffle-group-{token}', f'shuffle-split-{token}'
    inputs = k ** stages
    parts = [_alias(join, i, _call(hashed, i, _hash_part, grouper, part)) for i, part in enumerate(bag._parts)]
    parts += [_data(join, i, []) for i in range(n, inputs)]
    for stage in range(stages):
        at = (stage + 1) * inputs
        groups = [_call(group, at + i, _stage_groups, k, stage, part) for i, part in enumerate(parts)]
        splits = [[_call(split, (at + i) * k + j, _get_group, whole, j) for j in range(k)]
                  for i, whole in enumerate(groups)]
        parts = []
        for i in range(inputs):
            own = _digit(i, stage, k)
            base = i - own * k ** stage
            pieces = [splits[base + j * k ** stage][own] for j in range(k)]
            parts.append(_call(join, at + i, _concat_parts, pieces))
    name = f'shuffle-{token}'
    return Bag([_call(name, i, _end_groups, grouper, part) for i, part in enumerate(parts)], name)


def repartition(bag, npartitions):
    n = bag.npartitions
    if npartitions == n:
        return bag
    name = f'repartition-{npartitions}-{tokenize(bag, npartitions)}'
    if n > npartitions:
        ratio = n / npartitions
        return _merge_at(bag, [int(i * ratio) for i in range(npartitions + 1)], name)
    div, mod = divmod(npartitions, n)
    nsplits = [div] * n
    nsplits[-1] += mod
    return _split_partitions(bag, nsplits, name)


def _split_partitions(bag, nsplits, name):
    parts, split = [], f'split-{tokenize(bag, nsplits)}'
    for i, (part, n) in enumerate(zip(bag._parts, nsplits)):
        if n == 1:
            parts.append(_alias(name, len(parts), part))
        else:
            whole = _call(split, i, _split, part, n)
            parts.extend([_call(name, len(parts) + j, _item, whole, j) for j in range(n)])
    return Bag(parts, name)


def _merge_at(bag, boundaries, name):
    if boundaries[0] > 0:
        boundaries.insert(0, 0)
    if boundaries[-1] < bag.npartitions:
        boundaries.append(bag.npartitions)
    pieces = [bag._parts[start:stop] for start, stop in zip(boundaries, boundaries[1:])]
    return Bag([_call(name, i, _concat_parts, piece) for i, piece in enumerate(pieces)], name)


def repartition_size(bag, size):
    from dask.utils import parse_bytes
    size = int(parse_bytes(size) if isinstance(size, str) else size)
    usages = bag.map_partitions(_memory).compute()
    nsplits = [1 + usage // size for usage in usages]
    if any([n > 1 for n in nsplits]):
        bag = _split_partitions(bag, nsplits, f'repartition-split-{tokenize(bag, size)}')
        usages = [usage / n for usage, n in zip(usages, nsplits) for _ in range(n)]
    boundaries, held = [0], 0
    for i, usage in enumerate(usages):
        if held + usage > size and held:
            boundaries.append(i)
            held = 0
        held += usage
    boundaries.append(len(usages))
    return _merge_at(bag, boundaries, f'repartition-{tokenize(bag, size)}')
