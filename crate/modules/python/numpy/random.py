# numpy.random: seeds, the old functions over MT19937 and the new generators over PCG64. Drawing is native: _Stream.
import operator
import numpy as np

_LIMIT = 1 << 64
_LAM_MAX = 9.223372006484771e18


def _shape_of(size):
    if size is None:
        return ()
    if isinstance(size, (tuple, list)) or isinstance(size, np.ndarray) and size.ndim:
        return tuple(operator.index(length) for length in size)
    return (operator.index(size),)


def _shape_over(size, parameters):
    # One draw for each combination of the parameters, unless a size is given.
    return np.broadcast_shapes(*[np.shape(one) for one in parameters]) if size is None else _shape_of(size)


def _check(good, message):
    if not np.all(good):
        raise ValueError(message)


def _draw(stream, law, size, a, b=0.0):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scalar = size is None and a.ndim == 0 and b.ndim == 0
    shape = _fit(size, a, b)
    drawn = stream.draw(law, shape, a, b)
    return drawn.item() if scalar else drawn


def _plain_of(drawn):
    return drawn.item() if np.ndim(drawn) == 0 else drawn


def _positive(value, name):
    value = np.asarray(value, dtype=float)
    _check(value > 0, f'{name} <= 0')
    return value


def _fit(size, a, b):
    if a.ndim == 0 and b.ndim == 0:
        return _shape_of(size)
    if size is None:
        return np.broadcast_shapes(a.shape, b.shape) if a.shape != b.shape else a.shape
    shape = _shape_of(size)
    for at, array in ((1, a), (2, b)):
        if array.ndim and np.broadcast_shapes(shape, array.shape) != shape:
            raise ValueError(f'Output size {shape} is not compatible with broadcast dimensions of inputs {array.shape}.')
    return shape


def _bounds(dtype):
    if dtype == np.dtype(bool):
        return 0, 1
    info = np.iinfo(dtype)
    return int(info.min), int(info.max)


def _integers(stream, low, high, size, dtype, endpoint, lemire, name):
    if high is None:
        low, high, only_high = 0, low, True
    else:
        only_high = False
    wanted, dtype = dtype, np.dtype(dtype)
    if dtype.kind not in 'biu':
        raise TypeError(f'Unsupported dtype {dtype!r} for {name}')
    least, most = _bounds(dtype)
    low, high = _whole(low), _whole(high)
    plain = isinstance(low, int) and isinstance(high, int)
    if plain:
        last = high if endpoint else high - 1
        _in_range(low < least, last > most, low > last, dtype, endpoint, only_high)
        below, reach = low % _LIMIT, last - low
    else:
        low, high = np.broadcast_arrays(low, high)
        last = high if endpoint else high - 1
        _in_range(np.any(low < least), np.any(last > most), np.any(low > last), dtype, endpoint, False)
        below, reach = low.astype(np.int64).astype(np.uint64), (last - low).astype(np.uint64)
    below, reach = np.asarray(below, dtype=np.uint64), np.asarray(reach, dtype=np.uint64)
    drawn = stream.integers(dtype, _fit(size, below, reach), below, reach, lemire)
    if not plain or size is not None:
        return drawn
    return wanted(drawn[()]) if wanted is int or wanted is bool else drawn[()]


def _whole(bound):
    if isinstance(bound, (int, np.integer)):
        return int(bound)
    array = np.asarray(bound)
    if array.dtype.kind not in 'iub':
        if not np.all(np.isfinite(array)) or np.any(np.floor(array) != array) and array.ndim:
            raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
        array = np.floor(array).astype(np.int64)
    return int(array) if array.ndim == 0 else array.astype(np.int64)


def _in_range(too_low, too_high, empty, dtype, endpoint, only_high):
    if too_low:
        raise ValueError(f'low is out of bounds for {dtype}')
    if too_high:
        raise ValueError(f'high is out of bounds for {dtype}')
    if empty:
        sign = '>' if endpoint else '>='
        raise ValueError(f'high {"<" if endpoint else "<="} 0' if only_high else f'low {sign} high')


def _chances(p, count, new):
    p = np.asarray(p, dtype=float)
    if p.ndim != 1:
        raise ValueError('p must be 1-dimensional' if new else "'p' must be 1-dimensional")
    if p.size != count:
        raise ValueError('a and p must have same size' if new else "'a' and 'p' must have same size")
    total = _compensated(p)
    if total != total:
        raise ValueError('Probabilities contain NaN' if new else 'probabilities contain NaN')
    if np.any(p < 0):
        raise ValueError('Probabilities are not non-negative' if new else 'probabilities are not non-negative')
    if abs(total - 1.0) > 1.4901161193847656e-08:
        raise ValueError('Probabilities do not sum to 1. See Notes section of docstring for more information.' if new
                         else 'probabilities do not sum to 1')
    return p


def _compensated(p):
    total, lost = 0.0, 0.0
    for x in p.tolist():
        y = x - lost
        t = total + y
        lost = (t - total) - y
        total = t
    return total


def _places_by_chance(p, uniform):
    cdf = p.cumsum()
    cdf = cdf / cdf[-1]
    return np.asarray(cdf.searchsorted(uniform, side='right'))


def _distinct_by_chance(p, count, shape, uniform):
    if np.count_nonzero(p > 0) < count:
        raise ValueError('Fewer non-zero entries in p than size')
    p, found, filled = p.copy(), np.zeros(count, dtype=int), 0
    while filled < count:
        x = uniform(count - filled)
        if filled > 0:
            p[found[:filled]] = 0
        fresh = _places_by_chance(p, x)
        firsts = np.unique(fresh, return_index=True)[1]
        firsts.sort()
        fresh = fresh.take(firsts)
        found[filled:filled + fresh.size] = fresh
        filled += fresh.size
    return found.reshape(shape)


def _rearrange(x, order, axis=0):
    if isinstance(x, np.ndarray):
        x[...] = np.take(x, order, axis=axis)
        return
    items = [x[at] for at in order.tolist()]
    for at, item in enumerate(items):
        x[at] = item


class SeedSequence:
    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        if pool_size != 4:
            raise NotImplementedError('SeedSequence: a pool_size other than 4 is not available in this notebook')
        if entropy is None:
            words = _entropy()[:4]
            entropy = sum(word << 32 * at for at, word in enumerate(words))
        elif not isinstance(entropy, (int, np.integer, list, tuple, range, np.ndarray)):
            raise TypeError(f'SeedSequence expects int or sequence of ints for entropy not {entropy}')
        self.entropy, self.spawn_key = entropy, tuple(spawn_key)
        self.pool_size, self.n_children_spawned = pool_size, n_children_spawned
        self._words = _seed_words(entropy)
        if self.spawn_key:
            self._words += [0] * (pool_size - len(self._words)) + _seed_words(self.spawn_key)

    def generate_state(self, n_words, dtype=np.uint32):
        dtype = np.dtype(dtype)
        if dtype == np.dtype(np.uint32):
            return np.array(_pool_words(self._words, n_words), dtype=np.uint32)
        if dtype == np.dtype(np.uint64):
            words = _pool_words(self._words, 2 * n_words)
            return np.array([low | high << 32 for low, high in zip(words[::2], words[1::2])], dtype=np.uint64)
        raise ValueError('only support uint32 or uint64')

    def spawn(self, n_children):
        first = self.n_children_spawned
        self.n_children_spawned += n_children
        return [SeedSequence(self.entropy, spawn_key=self.spawn_key + (at,)) for at in range(first, first + n_children)]

    def __repr__(self):
        lines = [f'{type(self).__name__}(', f'    entropy={self.entropy!r},']
        if self.spawn_key:
            lines.append(f'    spawn_key={self.spawn_key!r},')
        if self.n_children_spawned:
            lines.append(f'    n_children_spawned={self.n_children_spawned!r},')
        return '\n'.join(lines + [')'])


def _seed_words(entropy):
    if isinstance(entropy, (list, tuple, range, np.ndarray)):
        return [word for part in entropy for word in _seed_words(part)]
    number = operator.index(entropy)
    if number < 0:
        raise ValueError('expected non-negative integer')
    words = [number & 0xffffffff]
    while number >> 32:
        number >>= 32
        words.append(number & 0xffffffff)
    return words


class PCG64:
    def __init__(self, seed=None):
        self.seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        self._stream = _Stream('pcg', _pool_words(self.seed_seq._words, 8))

    def spawn(self, n_children):
        return [type(self)(child) for child in self.seed_seq.spawn(n_children)]

    @property
    def state(self):
        words, spare = self._stream.state()
        wide = [sum(word << 32 * at for at, word in enumerate(part)) for part in (words[:4], words[4:])]
        return {'bit_generator': 'PCG64', 'state': {'state': wide[0], 'inc': wide[1]},
                'has_uint32': int(spare is not None), 'uinteger': spare or 0}

    @state.setter
    def state(self, value):
        if not isinstance(value, dict):
            raise TypeError('state must be a dict')
        if value.get('bit_generator') != 'PCG64':
            raise ValueError('state must be for a PCG64 RNG')
        wide = value['state']['state'], value['state']['inc']
        words = [part >> 32 * at & 0xffffffff for part in wide for at in range(4)]
        self._stream.__setstate__((words, value['uinteger'] if value['has_uint32'] else None))


class _Laws:
    # What the old and the new generators draw by the same functions.
    def uniform(self, low=0.0, high=1.0, size=None):
        low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
        reach = high - low
        if not np.all(np.isfinite(reach)):
            raise OverflowError('Range exceeds valid bounds' if self._old else 'high - low range exceeds valid bounds')
        if not self._old:
            _check(reach >= 0, 'high - low < 0')
        return _draw(self._stream, 'uniform', size, low, reach)

    def normal(self, loc=0.0, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        return _draw(self._stream, 'normal', size, loc, scale)

    def exponential(self, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        return _draw(self._stream, 'exponential', size, scale)

    def poisson(self, lam=1.0, size=None):
        lam = np.asarray(lam, dtype=float)
        _check(lam >= 0, 'lam < 0 or lam is NaN')
        _check(lam <= _LAM_MAX, 'lam value too large')
        return _draw(self._stream, 'poisson', size, lam)

    def binomial(self, n, p, size=None):
        p = np.asarray(p, dtype=float)
        _check(np.asarray(n) >= 0, 'n < 0')
        _check((p >= 0) & (p <= 1), 'p < 0, p > 1 or p is NaN')
        return _draw(self._stream, 'binomial', size, n, p)

    def standard_gamma(self, shape, size=None):
        _check(~np.signbit(np.asarray(shape, dtype=float)), 'shape < 0')
        return _draw(self._stream, 'gamma', size, shape, 1.0)

    def gamma(self, shape, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(shape, dtype=float)), 'shape < 0')
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        return _draw(self._stream, 'gamma', size, shape, scale)

    def chisquare(self, df, size=None):
        df = _positive(df, 'df')
        return _draw(self._stream, 'gamma', size, df / 2, 2.0)

    def beta(self, a, b, size=None):
        return _draw(self._stream, 'beta', size, _positive(a, 'a'), _positive(b, 'b'))

    def standard_t(self, df, size=None):
        return _draw(self._stream, 'student', size, _positive(df, 'df'))

    def f(self, dfnum, dfden, size=None):
        return _draw(self._stream, 'fisher', size, _positive(dfnum, 'dfnum'), _positive(dfden, 'dfden'))

    def geometric(self, p, size=None):
        p = np.asarray(p, dtype=float)
        _check((p > 0) & (p <= 1), 'p <= 0, p > 1 or p contains NaNs' if not self._old else 'p <= 0, p > 1 or p is NaN')
        if self._old and np.any(p < 0.333333333333333333333333):
            raise NotImplementedError('numpy.random.geometric: chances below 1/3 are available in this notebook only '
                                      'from default_rng()')
        return _draw(self._stream, 'geometric', size, p)

    def negative_binomial(self, n, p, size=None):
        p = np.asarray(p, dtype=float)
        _check((p > 0) & (p <= 1), 'p <= 0, p > 1 or p is NaN')
        return _draw(self._stream, 'negative_binomial', size, _positive(n, 'n'), p)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        _check(~np.signbit(np.asarray(sigma, dtype=float)), 'sigma < 0')
        return _plain_of(np.exp(_draw(self._stream, 'normal', size, mean, sigma)))

    def _uniform_of(self, size, *parameters):
        return _draw(self._stream, 'uniform', _shape_over(size, parameters), 0.0, 1.0)

    def _exponential_of(self, size, *parameters):
        return _draw(self._stream, 'exponential', _shape_over(size, parameters), 1.0)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        u = self._uniform_of(size, loc, scale)
        with np.errstate(all='ignore'):
            return _plain_of(np.where(u >= 0.5, loc - scale * np.log(2.0 - u - u), loc + scale * np.log(u + u)))

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        return _plain_of(loc - scale * np.log(-np.log(1.0 - self._uniform_of(size, loc, scale))))

    def logistic(self, loc=0.0, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        u = self._uniform_of(size, loc, scale)
        return _plain_of(loc + scale * np.log(u / (1.0 - u)))

    def rayleigh(self, scale=1.0, size=None):
        _check(~np.signbit(np.asarray(scale, dtype=float)), 'scale < 0')
        square = -2.0 * np.log1p(-self._uniform_of(size, scale)) if self._old else \
            2.0 * self._exponential_of(size, scale)
        return _plain_of(scale * np.sqrt(square))

    def weibull(self, a, size=None):
        _check(~np.signbit(np.asarray(a, dtype=float)), 'a < 0')
        return _plain_of(np.power(self._exponential_of(size, a), 1.0 / np.asarray(a, dtype=float)))

    def pareto(self, a, size=None):
        part = self._exponential_of(size, a) / _positive(a, 'a')
        return _plain_of(np.exp(part) - 1 if self._old else np.expm1(part))

    def power(self, a, size=None):
        drawn = self._exponential_of(size, a)
        rest = 1 - np.exp(-drawn) if self._old else -np.expm1(-drawn)
        return _plain_of(np.power(rest, 1.0 / _positive(a, 'a')))

    def standard_cauchy(self, size=None):
        pairs = _draw(self._stream, 'normal', _shape_of(size) + (2,), 0.0, 1.0)
        return _plain_of(pairs[..., 0] / pairs[..., 1])

    def triangular(self, left, mode, right, size=None):
        left, mode, right = (np.asarray(one, dtype=float) for one in (left, mode, right))
        _check(left <= mode, 'left > mode')
        _check(mode <= right, 'mode > right')
        _check(left != right, 'left == right')
        u = self._uniform_of(size, left, mode, right)
        base = right - left
        return _plain_of(np.where(u <= (mode - left) / base, left + np.sqrt(u * ((mode - left) * base)),
                                  right - np.sqrt((1.0 - u) * ((right - mode) * base))))

    def multinomial(self, n, pvals, size=None):
        pvals = np.asarray(pvals, dtype=float)
        if pvals.ndim != 1 or np.ndim(n):
            raise NotImplementedError('multinomial: only one n and one row of pvals are available in this notebook')
        _check((pvals >= 0) & (pvals <= 1), 'pvals < 0, pvals > 1 or pvals contains NaNs')
        if pvals[:-1].sum() > 1.0 + 1e-12:
            raise ValueError('sum(pvals[:-1]) > 1.0')
        shape = _shape_of(size)
        result = np.zeros(shape + pvals.shape, dtype=int)
        for place in np.ndindex(*shape):
            left, rest = int(n), 1.0
            for at, p in enumerate(pvals[:-1].tolist()):
                count = int(_draw(self._stream, 'binomial', None, left, min(p / rest, 1.0)))
                result[place + (at,)] = count
                left -= count
                if left <= 0:
                    break
                rest -= p
            if left > 0:
                result[place + (-1,)] = left
        return result

    def dirichlet(self, alpha, size=None):
        alpha = np.asarray(alpha, dtype=float)
        _check(alpha > 0 if self._old else alpha >= 0, 'alpha <= 0' if self._old else 'alpha < 0')
        if not self._old and alpha.max() < 0.1:
            raise NotImplementedError('dirichlet: parameters all below 0.1 are not available in this notebook')
        drawn = _draw(self._stream, 'gamma', _shape_of(size) + alpha.shape, alpha, 1.0)
        total = np.add.accumulate(drawn, axis=-1)[..., -1:]
        return drawn * (1.0 / total)

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'):
        # The parts' signs are free, so single draws may differ from NumPy's; their law does not.
        mean, cov = np.asarray(mean, dtype=float), np.asarray(cov, dtype=float)
        if mean.ndim != 1:
            raise ValueError('mean must be 1 dimensional')
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError('cov must be 2 dimensional and square')
        if mean.shape[0] != cov.shape[0]:
            raise ValueError('mean and cov must have same length')
        if method not in ('svd', 'eigh', 'cholesky'):
            raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        x = _draw(self._stream, 'normal', _shape_of(size) + mean.shape, 0.0, 1.0)
        if method == 'cholesky':
            factor = np.linalg.cholesky(cov).T
        else:
            u, s, vh = np.linalg.svd(cov)
            if check_valid != 'ignore' and not np.allclose((vh.T * s) @ vh, cov, rtol=tol, atol=tol):
                if check_valid == 'raise':
                    raise ValueError('covariance is not symmetric positive-semidefinite.')
                import warnings
                warnings.warn('covariance is not symmetric positive-semidefinite.', RuntimeWarning, stacklevel=2)
            factor = np.sqrt(s)[:, np.newaxis] * vh
        return x @ factor + mean

    def bytes(self, length):
        words = self._stream.integers(np.uint32, ((length + 3) // 4,), 0, 0xffffffff, False)
        return words.tobytes()[:length]

    def __getattr__(self, name):
        if name in _ABSENT:
            raise NotImplementedError(f'numpy.random: {name}() is not available in this notebook')
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")


_ABSENT = frozenset('''hypergeometric logseries multivariate_hypergeometric noncentral_chisquare noncentral_f vonmises
    wald zipf'''.split())


class RandomState(_Laws):
    _old = True

    def __init__(self, seed=None):
        self.seed(seed)

    def __repr__(self):
        return f'RandomState(MT19937) at 0x{id(self):X}'

    def seed(self, seed=None):
        self._stream = _old_stream(seed)

    def get_state(self, legacy=True):
        words, spare = self._stream.state()
        key, pos = np.array(words[:-1], dtype=np.uint32), words[-1]
        if legacy:
            return 'MT19937', key, pos, int(spare is not None), spare or 0.0
        return {'bit_generator': 'MT19937', 'state': {'key': key, 'pos': pos},
                'has_gauss': int(spare is not None), 'gauss': spare or 0.0}

    def set_state(self, state):
        if isinstance(state, dict):
            state = ('MT19937', state['state']['key'], state['state']['pos'], state['has_gauss'], state['gauss'])
        if state[0] != 'MT19937':
            raise ValueError('set_state can only be used with legacy MT19937 state instances.')
        spare = float(state[4]) if len(state) > 4 and state[3] else None
        self._stream.__setstate__(([int(word) for word in state[1]] + [int(state[2])], spare))

    def random_sample(self, size=None):
        return _draw(self._stream, 'uniform', size, 0.0, 1.0)

    def random(self, size=None):
        return self.random_sample(size)

    def rand(self, *args):
        return self.random_sample(args if args else None)

    def randn(self, *args):
        return self.standard_normal(args if args else None)

    def standard_normal(self, size=None):
        return _draw(self._stream, 'normal', size, 0.0, 1.0)

    def standard_exponential(self, size=None):
        return _draw(self._stream, 'exponential', size, 1.0)

    def randint(self, low, high=None, size=None, dtype=int):
        return _integers(self._stream, low, high, size, dtype, False, False, 'randint')

    def random_integers(self, low, high=None, size=None):
        low, high = (1, low) if high is None else (low, high)
        return self.randint(low, int(high) + 1, size=size, dtype=int)

    def tomaxint(self, size=None):
        return self.randint(0, 2 ** 63 - 1, size=size, dtype=np.int64)

    def _order(self, count):
        return self._stream.shuffled(count, 1, False)

    def shuffle(self, x):
        _rearrange(x, self._order(len(x)))

    def permutation(self, x):
        if isinstance(x, (int, np.integer)):
            return self._order(int(x))
        x = np.asarray(x)
        if x.ndim == 0:
            raise IndexError('x must be an integer or at least 1-dimensional')
        return x[self._order(len(x))]

    def choice(self, a, size=None, replace=True, p=None):
        wanted, shape = _product(size), _shape_of(size)
        a, count = _population(a, wanted, False)
        if p is not None:
            p = _chances(p, count, False)
        if replace and p is not None:
            places = _places_by_chance(p, self.random_sample(shape))
        elif replace:
            places = self.randint(0, count, size=shape) if wanted else np.zeros(shape, dtype=int)
        elif wanted > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        elif p is not None:
            places = _distinct_by_chance(p, wanted, shape, self.rand)
        else:
            places = self._order(count)[:wanted].reshape(shape)
        return _chosen(a, places, size)


def _product(size):
    count = 1
    for length in _shape_of(size):
        count *= length
    return count


def _population(a, wanted, new):
    # The elements, or None for the ints below a; and how many.
    if isinstance(a, str):
        raise ValueError("a must be a sequence or an integer, not <class 'str'>" if new
                         else 'a must be 1-dimensional or an integer')
    if isinstance(a, (int, np.integer)) or isinstance(a, np.ndarray) and a.ndim == 0:
        count = operator.index(a)
        if count <= 0 and wanted:
            raise ValueError('a must be a positive integer unless no samples are taken' if new
                             else 'a must be greater than 0 unless no samples are taken')
        return None, count
    a = np.asarray(a)
    if a.ndim == 0:
        raise ValueError(f'a must be a sequence or an integer, not {type(a)}' if new
                         else 'a must be 1-dimensional or an integer')
    if a.ndim != 1 and not new:
        raise ValueError('a must be 1-dimensional')
    if len(a) == 0 and wanted:
        raise ValueError('a cannot be empty unless no samples are taken' if new
                         else "'a' cannot be empty unless no samples are taken")
    return a, len(a)


def _chosen(a, places, size, axis=0):
    if size is None:
        places = int(places)
        return places if a is None else a[(slice(None),) * axis + (places,)]
    return places if a is None else np.take(a, places, axis=axis)


def _old_stream(seed):
    if seed is None:
        return _Stream('key', _entropy())
    if isinstance(seed, (int, np.integer)) or isinstance(seed, np.ndarray) and seed.size == 1 and seed.dtype.kind in 'iu':
        number = int(seed)
        if not 0 <= number < 1 << 32:
            raise ValueError('Seed must be between 0 and 2**32 - 1')
        return _Stream('word', [number])
    key = np.asarray(seed)
    if key.size == 0:
        raise ValueError('Seed must be non-empty')
    if key.dtype.kind not in 'iub':
        what = 'array data' if key.ndim else 'scalar'
        raise TypeError(f"Cannot cast {what} from {key.dtype!r} to dtype('int64') according to the rule 'safe'")
    if key.ndim != 1:
        raise ValueError('Seed array must be 1-d')
    if np.any(key < 0) or np.any(key > 0xffffffff):
        raise ValueError('Seed must be between 0 and 2**32 - 1')
    return _Stream('key', key.tolist())


class Generator(_Laws):
    _old = False

    def __init__(self, bit_generator):
        if not isinstance(bit_generator, PCG64):
            raise NotImplementedError('numpy.random.Generator: only PCG64 is available in this notebook')
        self.bit_generator = bit_generator

    @property
    def _stream(self):
        return self.bit_generator._stream

    def __repr__(self):
        return f'{self} at 0x{id(self):X}'

    def __str__(self):
        return f'{type(self).__name__}({type(self.bit_generator).__name__})'

    def spawn(self, n_children):
        return [type(self)(child) for child in self.bit_generator.spawn(n_children)]

    def random(self, size=None, dtype=np.float64, out=None):
        return self._plain('uniform', 'random', size, dtype, out, 0.0, 1.0)

    def standard_normal(self, size=None, dtype=np.float64, out=None):
        return self._plain('normal', 'standard_normal', size, dtype, out, 0.0, 1.0)

    def standard_exponential(self, size=None, dtype=np.float64, method='zig', out=None):
        if method != 'zig':
            raise NotImplementedError("standard_exponential: only method='zig' is available in this notebook")
        return self._plain('exponential', 'standard_exponential', size, dtype, out, 1.0, 0.0)

    def _plain(self, law, name, size, dtype, out, a, b):
        dtype = np.dtype(dtype)
        if dtype == np.dtype(np.float32):
            raise NotImplementedError(f'{name}: dtype=float32 is not available in this notebook')
        if dtype != np.dtype(np.float64):
            raise TypeError(f'Unsupported dtype {dtype!r} for {name}')
        if out is None:
            return _draw(self._stream, law, size, a, b)
        if size is not None and _shape_of(size) != out.shape:
            raise ValueError('size must match out.shape when used together')
        out[...] = _draw(self._stream, law, out.shape, a, b)
        return out

    def integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False):
        return _integers(self._stream, low, high, size, dtype, endpoint, True, 'integers')

    def shuffle(self, x, axis=0):
        count = x.shape[axis] if isinstance(x, np.ndarray) and x.ndim else len(x)
        _rearrange(x, self._stream.shuffled(count, 1, False), axis)

    def permutation(self, x, axis=0):
        if isinstance(x, (int, np.integer)):
            return self._stream.shuffled(int(x), 1, False)
        x = np.asarray(x)
        if not -x.ndim <= axis < x.ndim:
            raise np.exceptions.AxisError(f'axis {axis} is out of bounds for array of dimension {x.ndim}')
        order = self._stream.shuffled(x.shape[axis], 1, False)
        return np.take(x, order, axis=axis)

    def permuted(self, x, *, axis=None, out=None):
        if out is None:
            out = np.array(x)
        elif not isinstance(out, np.ndarray):
            raise TypeError('out must be a numpy array')
        elif out.shape != np.shape(x):
            raise ValueError('out must have the same shape as x')
        else:
            np.copyto(out, x, casting='safe')
        if axis is None:
            out[...] = out.reshape(-1)[self._stream.shuffled(out.size, 1, False)].reshape(out.shape)
            return out
        rows = np.moveaxis(out, axis, -1)
        for place in np.ndindex(*rows.shape[:-1]):
            rows[place] = rows[place][self._stream.shuffled(rows.shape[-1], 1, False)]
        return out

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        wanted, shape = _product(size), _shape_of(size)
        a, count = _population(a, wanted, True)
        if a is not None:
            count = a.shape[axis]
        if p is not None:
            p = _chances(p, count, True)
        if replace and p is not None:
            places = _places_by_chance(p, self.random(shape))
        elif replace:
            places = self.integers(0, count, size=shape) if wanted else np.zeros(shape, dtype=int)
        elif wanted > count:
            raise ValueError('Cannot take a larger sample than population when replace is False')
        elif p is not None:
            places = _distinct_by_chance(p, wanted, shape, self.random)
        else:
            places = self._distinct(count, wanted, shuffle).reshape(shape)
        return _chosen(a, places, size, axis)

    def _distinct(self, count, wanted, shuffle):
        if count > 10000 and wanted > count // (50 if shuffle else 20):
            return self._stream.shuffled(count, max(count - wanted, 1), True)[count - wanted:].copy()
        places = self._stream.sample(count, wanted)
        return places[self._stream.shuffled(wanted, 1, True)] if shuffle else places


Generator.__module__ = 'numpy.random._generator'


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, PCG64) else PCG64(seed))


_rand = RandomState()
seed, get_state, set_state = _rand.seed, _rand.get_state, _rand.set_state
rand, randn, randint = _rand.rand, _rand.randn, _rand.randint
random, random_sample, ranf, sample = _rand.random, _rand.random_sample, _rand.random_sample, _rand.random_sample
uniform, normal, standard_normal = _rand.uniform, _rand.normal, _rand.standard_normal
exponential, standard_exponential = _rand.exponential, _rand.standard_exponential
poisson, binomial, bytes = _rand.poisson, _rand.binomial, _rand.bytes
choice, shuffle, permutation = _rand.choice, _rand.shuffle, _rand.permutation
gamma, standard_gamma, chisquare, beta = _rand.gamma, _rand.standard_gamma, _rand.chisquare, _rand.beta
standard_t, f, geometric, negative_binomial = _rand.standard_t, _rand.f, _rand.geometric, _rand.negative_binomial
lognormal, laplace, gumbel, logistic = _rand.lognormal, _rand.laplace, _rand.gumbel, _rand.logistic
rayleigh, weibull, pareto, power = _rand.rayleigh, _rand.weibull, _rand.pareto, _rand.power
standard_cauchy, triangular, multinomial = _rand.standard_cauchy, _rand.triangular, _rand.multinomial
random_integers, tomaxint = _rand.random_integers, _rand.tomaxint
dirichlet, multivariate_normal = _rand.dirichlet, _rand.multivariate_normal


def __getattr__(name):
    if name in _ABSENT or name in ('MT19937', 'PCG64DXSM', 'Philox', 'SFC64', 'BitGenerator'):
        raise NotImplementedError(f'numpy.random.{name} is not available in this notebook')
    raise AttributeError(f"module 'numpy.random' has no attribute '{name}'")
