"""`dask.array.random`: NumPy's random streams, one for each chunk, as Dask gives them out."""

import math
from itertools import product
from numbers import Integral

import numpy as np

from dask.array.chunks import normalize_chunks
from dask.array.core import Array, asarray
from dask.array.elementwise import broadcast_shapes, broadcast_to

# Natives: _grid, tokenize; and `chunk`, the module of what is done with chunks.

# Dask gives each chunk of a RandomState a state of its own of this many words.
WORDS = 624


def _drawn(word, args, size, chunks, kwargs, streams, draw, like):
    """An array whose chunks draw from `streams(count)`, by `draw(stream, word, shape, args, kwargs)`."""
    if size is not None and not isinstance(size, (tuple, list)):
        size = (size,)
    wide = [arg for arg in args if isinstance(arg, (Array, np.ndarray))]
    size = broadcast_shapes(*{arg.shape for arg in wide}, *([] if size is None else [tuple(size)])) \
        if wide or size is not None else ()
    chunks = normalize_chunks(chunks, size, dtype=kwargs.get('dtype', np.float64))
    counts = [len(c) for c in chunks]
    own = streams(math.prod(counts))
    small = [np.ones((), dtype=arg.dtype)[()] if isinstance(arg,
                                                            (Array, np.ndarray)) else arg for arg in args]
    dtype = np.asarray(getattr(like, word)(*small, size=(0,) * len(size), **kwargs)).dtype
    name = f'{word}-{tokenize(own, word, size, chunks, args, kwargs)}'
    columns = [own, (word,), list(product(*chunks)), (kwargs,)]
    for arg in args:
        if isinstance(arg, (Array, np.ndarray)):
            columns.append(broadcast_to(asarray(arg), size).rechunk(chunks)._parts)
        else:
            columns.append((arg,))
    return Array(_grid(name, counts, draw, columns, {}), name, chunks, dtype)


def _choice(a, size, replace, p, axis, chunks, streams, draw, rest, like):
    if isinstance(a, Integral):
        if a < 0:
            raise ValueError('a must be greater than 0')
        length, dtype = a, np.asarray(like.choice(1, size=(0,))).dtype
    else:
        a = asarray(a)
        a = a.rechunk(a.shape)
        if a.ndim != 1:
            raise ValueError('a must be one dimensional')
        length, dtype, a = len(a), a.dtype, a._parts[0]
    if p is not None:
        if not isinstance(p, Array):
            p = np.asarray(p)
            if not np.isclose(p.sum(), 1, rtol=1e-7, atol=0):
                raise ValueError('probabilities do not sum to 1')
        if p.ndim != 1:
            raise ValueError('p must be one dimensional')
        if len(p) != length:
            raise ValueError('a and p must have the same size')
        p = p.rechunk(p.shape)._parts[0] if isinstance(p, Array) else p
    size = () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (size,)
    if axis != 0:
        raise ValueError('axis must be 0 since a is one dimensional')
    chunks = normalize_chunks(chunks, size, dtype=np.float64)
    if not replace and len(chunks[0]) > 1:
        raise NotImplementedError('replace=False is not currently supported for dask.array.choice with '
                                  'multi-chunk output arrays')
    counts = [len(c) for c in chunks]
    own = streams(math.prod(counts))
    name = f'da.random.choice-{tokenize(own, size, chunks, replace)}'
    columns = [own, (a,), list(product(*chunks)), (replace,), (p,)] + [(each,) for each in rest]
    return Array(_grid(name, counts, draw, columns, {}), name, chunks, dtype)


def _permuted(x, shuffle):
    if isinstance(x, Integral):
        from dask.array.creation import arange
        x = arange(x)
    index = np.arange(len(x))
    shuffle(index)
    return _in_order(x, index)


def _in_order(x, index):
    """The rows of an array in another order, chunk by chunk."""
    sorted_, places, first = np.empty_like(index), np.empty_like(index), 0
    for length in x.chunks[0]:
        part = index[first:first + length]
        sorted_[first:first + length] = np.sort(part)
        places[first:first + length] = first + np.argsort(np.sort(part).take(np.argsort(part)))
        first += length
    return x[sorted_].rechunk(x.chunks)[places]


class RandomState:
    """Random arrays by NumPy's old generator."""

    __module__ = 'dask.array.random'

    def __init__(self, seed=None, RandomState=None):
        self._numpy_state = np.random.RandomState(seed)

    def seed(self, seed=None):
        self._numpy_state.seed(seed)

    def _streams(self, count):
        words = np.frombuffer(self._numpy_state.bytes(WORDS * count * 4), dtype='<u4')
        return [words[i * WORDS:(i + 1) * WORDS] for i in range(count)]

    def _draw(self, word, args, size, chunks, kwargs):
        like = np.random.RandomState(0)
        return _drawn(word, args, size, chunks, kwargs, self._streams, chunk.draw_old, like)

    def choice(self, a, size=None, replace=True, p=None, chunks='auto'):
        like = np.random.RandomState(0)
        return _choice(a, size, replace, p, 0, chunks, self._streams, chunk.choose_old, (), like)

    def permutation(self, x):
        return _permuted(x, self._numpy_state.shuffle)


class Generator:
    """Random arrays by NumPy's new generator."""

    __module__ = 'dask.array.random'

    def __init__(self, bit_generator):
        self._bit_generator = bit_generator

    def __str__(self):
        return f'{type(self).__name__}({type(self._bit_generator).__name__})'

    def _streams(self, count):
        return [(seeds.entropy, seeds.spawn_key) for seeds in self._bit_generator.seed_seq.spawn(count)]

    def _draw(self, word, args, size, chunks, kwargs):
        like = np.random.default_rng(0)
        return _drawn(word, args, size, chunks, kwargs, self._streams, chunk.draw_new, like)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True, chunks='auto'):
        like = np.random.default_rng(0)
        return _choice(a, size, replace, p, axis, chunks, self._streams, chunk.choose_new, (shuffle,), like)

    def permutation(self, x):
        return _permuted(x, np.random.Generator(self._bit_generator).shuffle)


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    if hasattr(seed, 'bit_generator'):
        return Generator(seed.bit_generator)
    if isinstance(seed, np.random.PCG64):
        return Generator(seed)
    return Generator(np.random.PCG64(seed))


# The laws that both generators draw from, with their parameters before `size` and `chunks`.
LAWS = {
    'beta': 'a b', 'binomial': 'n p', 'chisquare': 'df', 'exponential': 'scale=1.0', 'f': 'dfnum dfden',
    'gamma': 'shape scale=1.0', 'geometric': 'p', 'gumbel': 'loc=0.0 scale=1.0',
    'hypergeometric': 'ngood nbad nsample', 'laplace': 'loc=0.0 scale=1.0', 'logistic': 'loc=0.0 scale=1.0',
    'lognormal': 'mean=0.0 sigma=1.0', 'logseries': 'p', 'negative_binomial': 'n p',
    'noncentral_chisquare': 'df nonc', 'noncentral_f': 'dfnum dfden nonc', 'normal': 'loc=0.0 scale=1.0',
    'pareto': 'a', 'poisson': 'lam=1.0', 'power': 'a', 'rayleigh': 'scale=1.0', 'standard_cauchy': '',
    'standard_exponential': '', 'standard_gamma': 'shape', 'standard_normal': '', 'standard_t': 'df',
    'triangular': 'left mode right', 'uniform': 'low=0.0 high=1.0', 'vonmises': 'mu kappa',
        'wald': 'mean scale',
    'weibull': 'a', 'zipf': 'a',
}

MISSING = object()


def _method(word, parameters):
    """The method that draws from a law; `size` and `chunks` follow its parameters."""
    names, defaults = [], []
    for parameter in parameters.split():
        name, _, value = parameter.partition('=')
        names.append(name)
        defaults.append(float(value) if value else MISSING)
    count = len(names)

    def method(self, *args, size=None, chunks='auto', **kwargs):
        if len(args) > count:
            size, *more = args[count:]
            chunks = more[0] if more else chunks
            args = args[:count]
        given = list(args)
        for name, default in list(zip(names, defaults))[len(args):]:
            value = kwargs.pop(name, default)
            if value is MISSING:
                raise TypeError(f"{type(self).__name__}.{word}() missing 1 required positional argument: "
                                f"'{name}'")
            given.append(value)
        return self._draw(word, given, size, chunks, kwargs)
    method.__name__ = word
    return method


def _missing(word):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f'da.random.{word}: NumPy does not draw from this law here')
    method.__name__ = word
    return method


def _integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False, chunks='auto', **kwargs):
    return self._draw('integers', [low], size, chunks,
                      {'high': high, 'dtype': dtype, 'endpoint': endpoint, **kwargs})


def _random(self, size=None, dtype=np.float64, out=None, chunks='auto', **kwargs):
    return self._draw('random', [], size, chunks, {'dtype': dtype, **kwargs})


def _random_sample(self, size=None, chunks='auto', **kwargs):
    return self._draw('random_sample', [], size, chunks, kwargs)


def _randint(self, low, high=None, size=None, chunks='auto', dtype='l', **kwargs):
    return self._draw('randint', [low, high], size, chunks, {'dtype': dtype, **kwargs})


def _random_integers(self, low, high=None, size=None, chunks='auto'):
    low, high = (1, low) if high is None else (low, high)
    return self._draw('randint', [low, high + 1], size, chunks, {})


def _install():
    for law, parameters in LAWS.items():
        for own, numpy in ((RandomState, np.random.RandomState), (Generator, np.random.Generator)):
            setattr(own, law, _method(law, parameters) if hasattr(numpy, law) else _missing(law))
    Generator.integers, Generator.random = _integers, _random
    RandomState.random_sample = RandomState.random = _random_sample
    RandomState.randint, RandomState.random_integers = _randint, _random_integers


_install()
_state = RandomState()
for _name in ['seed', 'choice', 'permutation', 'random_sample', 'random', 'randint', 'random_integers',
              *LAWS]:
    if hasattr(_state, _name):
        globals()[_name] = getattr(_state, _name)
