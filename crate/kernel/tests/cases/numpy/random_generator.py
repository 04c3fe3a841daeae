# default_rng: PCG64 from a seed sequence.
import numpy as np

np.set_printoptions(precision=17)
for seed in (0, 1, 42, 2**40 + 5, 2**100, [1, 2, 3]):
    rng = np.random.default_rng(seed)
    print(seed, rng, rng.random(), rng.random(3))
    print(rng.integers(10), rng.integers(0, 100, 7), rng.integers(1, 6, 5, endpoint=True), rng.integers(-5, 2**40, 3))
    print(rng.uniform(-1, 1, 3), rng.normal(), rng.normal(10, 2, (2, 2)), rng.standard_normal(3))
    print(rng.exponential(2.0, 3), rng.standard_exponential(2), rng.poisson(3, 4), rng.binomial(20, .5, 4))
    print(rng.choice(5, 4), rng.choice(['a', 'b', 'c'], 4, p=[0.1, 0.2, 0.7]), rng.choice(10, 5, replace=False))
    print(rng.choice(100000, 3, replace=False), rng.choice(20000, 1000, replace=False)[:5])
    print(rng.choice(6, 3, replace=False, p=[.1, .2, .3, .2, .1, .1]), rng.permutation(8), rng.permutation([3, 2, 1]))
    a = np.arange(6)
    rng.shuffle(a)
    b = np.arange(12).reshape(4, 3)
    rng.shuffle(b)
    words = list('abcdef')
    rng.shuffle(words)
    print(a, b, words, rng.permutation(b), rng.choice(b, 2), rng.random((2, 1)))

rng = np.random.default_rng(12345)
for kind in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64, bool):
    drawn = rng.integers(0, 2, 9, dtype=kind)
    print(drawn.dtype, drawn)
print(rng.integers(0, 100, 7, dtype=np.uint8), rng.integers(-300, 300, 5, dtype=np.int16), rng.integers(3, 2**63 - 1, 2))
print(rng.integers([1, 10, 100], [5, 20, 10000]), type(rng.integers(5)), type(rng.random()))
x, y, z = rng.random(10000), rng.standard_normal(100000), rng.standard_exponential(100000)
print(x.sum(), y.sum(), y.min(), y.max(), z.sum(), z.max(), rng.random())
seeds = np.random.SeedSequence(42)
print(seeds, seeds.generate_state(4), seeds.generate_state(2, np.uint64))
children = seeds.spawn(3)
print(children, [np.random.default_rng(child).random() for child in children])
print([child.integers(0, 1000) for child in np.random.default_rng(5).spawn(3)])
print(np.random.Generator(np.random.PCG64(9)).random(), np.random.default_rng(rng) is rng)
state = rng.bit_generator.state
first = rng.random(3)
rng.bit_generator.state = state
print((first == rng.random(3)).all(), state['bit_generator'])
out = np.empty(3)
print(rng.random(out=out) is out, out)


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: np.random.default_rng(-1))
attempt(lambda: np.random.default_rng(1.5))
attempt(lambda: rng.integers(5, 5))
attempt(lambda: rng.integers(5, 2, endpoint=True))
attempt(lambda: rng.integers(0, 300, dtype=np.uint8))
attempt(lambda: rng.integers(0, 10, dtype=float))
attempt(lambda: rng.choice(2, 5, replace=False))
attempt(lambda: rng.choice(0))
attempt(lambda: rng.choice('abc'))
attempt(lambda: rng.choice(2, p=[.5, .6]))
attempt(lambda: rng.normal(0, -1))
attempt(lambda: rng.permutation(2.5))
