"""sqrt(x) + sin(x) on ten million numbers, eager, one thread."""

from time import perf_counter
import numpy as np

x = np.random.default_rng(1).random(10_000_000) * 100


def work():
    return np.sqrt(x) + np.sin(x)


work()
start = perf_counter()
work()
print(perf_counter() - start)
