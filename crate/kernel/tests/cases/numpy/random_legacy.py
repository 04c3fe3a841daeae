# The old functions: one stream for a seed, whatever is drawn from it.
import numpy as np

np.set_printoptions(precision=17)
for seed in (0, 1, 42, 123456, 2**32 - 1):
    np.random.seed(seed)
    print(seed, np.random.rand(), np.random.rand(3))
    print(np.random.randn(), np.random.randn(2, 2))
    print(np.random.randint(10), np.random.randint(0, 100, 8), np.random.randint(-5, 2**40, 3))
    print(np.random.uniform(-1, 1, 3), np.random.normal(10, 2, 3))
    print(np.random.choice(5, 4), np.random.choice(['a', 'b', 'c'], 4, p=[0.1, 0.2, 0.7]))
    print(np.random.choice(10, 5, replace=False), np.random.choice(6, 3, replace=False, p=[.1, .2, .3, .2, .1, .1]))
    print(np.random.permutation(8), np.random.exponential(2.0, 2), np.random.poisson(3, 5), np.random.poisson(40., 5))
    print(np.random.binomial(10, 0.3, 5), np.random.binomial(1000, 0.4, 5), np.random.binomial(100000, 0.7, 5))
    a = np.arange(6)
    np.random.shuffle(a)
    print(a, np.random.random_sample(2), np.random.random((1, 2)), np.random.standard_normal(1))

rng = np.random.RandomState(7)
print(rng.rand(2), rng.randint(0, 5, (2, 3)), type(rng.rand()), type(rng.randint(3)))
b = np.arange(12).reshape(4, 3)
rng.shuffle(b)
print(b, rng.permutation(b), rng.permutation([10, 20, 30]))
words = ['ant', 'bee', 'cat', 'dog']
rng.shuffle(words)
print(words, rng.choice(words), rng.choice(4), rng.choice(words, size=(2, 2)))
for kind in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64, bool):
    drawn = rng.randint(0, 2, 9, dtype=kind)
    print(drawn.dtype, drawn)
print(rng.randint(0, 100, 7, dtype=np.uint8), rng.randint(0, 256, 7, dtype=np.uint8), rng.randint(-300, 300, 5, dtype=np.int16))
print(rng.randint([1, 10, 100], [5, 20, 10000]), rng.normal([0, 100], [1, 10]), rng.normal([0, 100], size=(3, 2)))
print(rng.poisson([1, 10, 100]), rng.uniform([0, 10], [1, 20]), rng.bytes(5))
state = rng.get_state()
first = rng.randn(3)
rng.set_state(state)
print((first == rng.randn(3)).all(), state[0], state[1].shape, state[2:4])
print(np.random.RandomState([1, 2, 3]).rand(2))
np.random.seed(3)
x = np.random.rand(10000)
y = np.random.randn(10001)
z = np.random.randint(0, 6, 10000)
print(x.sum(), x.min(), x.max(), y.sum(), y.std(), np.bincount(z), np.random.rand())


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: np.random.seed(-1))
attempt(lambda: np.random.seed(1.5))
attempt(lambda: np.random.seed([]))
attempt(lambda: np.random.randint(5, 5))
attempt(lambda: np.random.randint(0))
attempt(lambda: np.random.randint(0, 300, dtype=np.uint8))
attempt(lambda: np.random.randint(0, 10, dtype=float))
attempt(lambda: np.random.normal(0, -1))
attempt(lambda: np.random.poisson(-1))
attempt(lambda: np.random.binomial(1, 1.5))
attempt(lambda: np.random.choice(0))
attempt(lambda: np.random.choice([]))
attempt(lambda: np.random.choice(3, p=[.5, .5]))
attempt(lambda: np.random.choice(2, p=[.5, .6]))
attempt(lambda: np.random.choice(2, p=[-.5, 1.5]))
attempt(lambda: np.random.choice(2, 5, replace=False))
attempt(lambda: np.random.choice([[1, 2]]))
attempt(lambda: np.random.shuffle(3))
attempt(lambda: np.random.rand(-1))
attempt(lambda: np.random.rand(2.5))
