"""Ten rounds of a = sqrt(a) + sin(a) on ten million numbers, four times over, one after the other."""

from time import perf_counter
import numpy as np


def rounds(size):
    a = np.arange(size, dtype=float)
    for _ in range(10):
        a = np.sqrt(a) + np.sin(a)
    return a.sum()


start = perf_counter()
for _ in range(4):
    rounds(10_000_000)
print(perf_counter() - start)
