"""`dask.array.random`: NumPy's random streams, one for each chunk, as Dask gives them out."""

import math

import numpy as np

from dask.array.chunks import normalize_chunks
from dask.array.core import Array, places

# Natives: _call, tokenize; and `chunk`, the module of what is done with chunks.

# Dask gives each chunk of a RandomState a state of its own of this many words.
WORDS = 624


def _drawn(word, size, chunks, args, kwargs, streams, draw, like):
    """An array whose chunks draw from `streams(count)`, by `draw(stream, word, shape, args, kwargs)`."""
    for arg in list(args) + list(kwargs.values()):
        if isinstance(arg, (Array, np.ndarray, list, tuple)):
            raise NotImplementedError(f'da.random.{word} with an array as an argument')
    size = () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (size,)
    chunks = normalize_chunks(chunks, size, dtype=kwargs.get('dtype', float))
    own = streams(math.prod(len(c) for c in chunks))
    dtype = np.asarray(getattr(like, word)(*args, size=(1,), **kwargs)).dtype
    name = f'{word}-{tokenize(object(), id(own), word, size, chunks)}'
    parts = [_call(name, i, draw, own[i], word, tuple(c[at] for c, at in zip(chunks, place)), args, kwargs)
             for i, place in enumerate(places([len(c) for c in chunks]))]
    return Array(parts, name, chunks, dtype)


class RandomState:
    """Random arrays by NumPy's old generator."""

    __module__ = 'dask.array.random'

    def __init__(self, seed=None):
        self._numpy_state = np.random.RandomState(seed)

    def seed(self, seed=None):
        self._numpy_state.seed(seed)

    def _streams(self, count):
        words = np.frombuffer(self._numpy_state.bytes(WORDS * count * 4), dtype='<u4')
        return [words[i * WORDS:(i + 1) * WORDS] for i in range(count)]

    def _draw(self, word, args, size, chunks, kwargs):
        like = np.random.RandomState(0)
        return _drawn(word, size, chunks, args, kwargs, self._streams, chunk.draw_old, like)


class Generator:
    """Random arrays by NumPy's new generator."""

    __module__ = 'dask.array.random'

    def __init__(self, seed=None):
        self._seeds = np.random.SeedSequence(seed)

    def __str__(self):
        return 'Generator(PCG64)'

    def _streams(self, count):
        return [(seeds.entropy, seeds.spawn_key) for seeds in self._seeds.spawn(count)]

    def _draw(self, word, args, size, chunks, kwargs):
        like = np.random.default_rng(0)
        return _drawn(word, size, chunks, args, kwargs, self._streams, chunk.draw_new, like)


def default_rng(seed=None):
    return seed if isinstance(seed, Generator) else Generator(seed)


def _method(word):
    def method(self, *args, size=None, chunks='auto', **kwargs):
        return self._draw(word, args, size, chunks, kwargs)
    method.__name__ = word
    return method


def _sized(word):
    def method(self, size=None, *, chunks='auto', **kwargs):
        return self._draw(word, (), size, chunks, kwargs)
    method.__name__ = word
    return method


# What both generators draw from; its parameters come before `size`, which is given by name.
LAWS = 'normal uniform exponential poisson binomial gamma beta lognormal geometric laplace logistic'.split()


def _install():
    for law in LAWS:
        setattr(RandomState, law, _method(law))
        setattr(Generator, law, _method(law))
    RandomState.random_sample = RandomState.random = _sized('random_sample')
    Generator.random = _sized('random')
    RandomState.standard_normal = Generator.standard_normal = _sized('standard_normal')
    RandomState.randint = _method('randint')
    Generator.integers = _method('integers')


_install()
_state = RandomState()
for _name in ['seed', 'random_sample', 'random', 'standard_normal', 'randint'] + LAWS:
    globals()[_name] = getattr(_state, _name)
