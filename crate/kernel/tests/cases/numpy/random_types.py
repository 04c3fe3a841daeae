"""What one whole number is for each way to say its type."""
import numpy as np
r=np.random.default_rng(1)
for d in (np.int64, int, bool, np.dtype('int64'), np.dtype(bool), 'int64', np.int32):
    x=r.integers(2, dtype=d); print(type(x).__name__, x)
np.random.seed(1)
for d in (int, np.dtype('int64'), bool): print(type(np.random.randint(2, dtype=d)).__name__)
