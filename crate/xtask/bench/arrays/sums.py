"""Sum, mean and deviation of ten million doubles, and the sums of a table's rows and columns."""

from time import perf_counter
import numpy as np

x = np.random.default_rng(1).random(10_000_000)
table = x.reshape(1000, 10_000)
x.sum()
start = perf_counter()
x.sum(), x.mean(), x.std(), table.sum(axis=0), table.sum(axis=1)
print(perf_counter() - start)
