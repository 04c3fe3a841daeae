"""Ten rounds of a = sqrt(a) + sin(a) on ten million numbers, four times over: joblib on two workers."""

from time import perf_counter
import numpy as np
from joblib import Parallel, delayed


def rounds(size):
    a = np.arange(size, dtype=float)
    for _ in range(10):
        a = np.sqrt(a) + np.sin(a)
    return a.sum()


# Workers that have started already.
Parallel(n_jobs=2)(delayed(rounds)(1000) for _ in range(2))
start = perf_counter()
Parallel(n_jobs=2)(delayed(rounds)(10_000_000) for _ in range(4))
print(perf_counter() - start)
