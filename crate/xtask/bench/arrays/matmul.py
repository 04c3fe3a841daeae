"""A product of two matrices of 1000 by 1000 doubles, on one thread."""

import os

# OpenBLAS reads these when it is loaded.
os.environ['OPENBLAS_NUM_THREADS'] = os.environ['OMP_NUM_THREADS'] = '1'

from time import perf_counter
import numpy as np

rng = np.random.default_rng(1)
a, b = rng.random((1000, 1000)), rng.random((1000, 1000))
a @ b
start = perf_counter()
a @ b
print(perf_counter() - start)
