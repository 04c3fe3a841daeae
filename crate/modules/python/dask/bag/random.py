"""`dask.bag.random`: `sample` without and `choices` with replacement, by reservoirs of each partition."""

import heapq
import math
import random as rnd
from functools import partial
from itertools import islice

from dask.bag.core import Bag


def sample(population, k, split_every=None):
    """A bag of `k` elements, each at most once."""
    if k < 0:
        raise ValueError('Cannot take a negative number of samples')
    return _drawn(population, k, split_every, _sample_map_partitions, False)


def choices(population, k=1, split_every=None):
    """A bag of `k` elements, chosen with replacement."""
    return _drawn(population, k, split_every, _sample_with_replacement_map_partitions, True)


def _drawn(population, k, split_every, reservoir, replace):
    drawn = population.reduction(partial(reservoir, k=k), partial(_sample_reduce, k=k, replace=replace),
                                 out_type=Bag, split_every=split_every)
    return drawn.map_partitions(_finalize_sample, k)


def _sample_reduce(reduce_iter, k, replace):
    """One reservoir of several, each element as likely as its stream was long; and the streams' length."""
    parts = list(reduce_iter)
    total = sum([length for _, length in parts])
    elements, weights = [], []
    for own, length in parts:
        elements += own
        weights += [length / (len(own) * total)] * len(own)
    if k > total and not replace:
        return elements, total
    draw = rnd.choices if replace else _weighted_sampling_without_replacement
    return draw(population=elements, weights=weights, k=k), total


def _weighted_sampling_without_replacement(population, weights, k):
    """After Efraimidis and Spirakis, "Weighted random sampling with a reservoir"."""
    marks = [(math.log(rnd.random()) / weight, i) for i, weight in enumerate(weights)]
    return [population[i] for _, i in heapq.nlargest(k, marks)]


def _finalize_sample(reduce_iter, k):
    drawn = reduce_iter[0]
    if len(drawn) < k:
        raise ValueError('Sample larger than population')
    return drawn


def _sample_map_partitions(population, k):
    """`k` elements of a stream by algorithm L, and how long the stream was."""
    stream = iter(population)
    reservoir = list(islice(stream, k))
    length = len(reservoir)
    w = math.exp(math.log(rnd.random()) / k)
    after = k - 1 + _geometric(w)
    for i, element in enumerate(stream, k):
        if i == after:
            reservoir[rnd.randrange(k)] = element
            w *= math.exp(math.log(rnd.random()) / k)
            after += _geometric(w)
        length += 1
    return reservoir, length


def _sample_with_replacement_map_partitions(population, k):
    """The elements of `k` reservoirs of one element each, and how long the stream was."""
    stream = iter(population)
    first = next(stream)
    reservoir, length = [first] * k, 1
    w = [rnd.random() for _ in range(k)]
    after = [_geometric(each) for each in w]
    for i, element in enumerate(stream, 1):
        if i == min(after):
            for j, own in enumerate(after):
                if own == i:
                    reservoir[j] = element
                    w[j] *= rnd.random()
                    after[j] += _geometric(w[j])
        length += 1
    return reservoir, length


def _geometric(p):
    return int(math.log(rnd.uniform(0, 1)) / math.log(1 - p)) + 1
