"""NumPy's functions as tasks and as captured values."""
import numpy as np
from joblib import Parallel, delayed

if __name__ == "__main__":
    print(Parallel(n_jobs=2)(delayed(np.sqrt)(i) for i in range(4)))
    print(Parallel(n_jobs=2)(delayed(np.add)(i, 1) for i in range(3)))
    root = np.sqrt
    print(Parallel(n_jobs=2)(delayed(lambda x: root(x) + 1)(i) for i in range(3)))
    chosen = {"sin": np.sin, "mean": np.mean, "dtype": np.dtype("f4"), "type": np.int32}
    print(Parallel(n_jobs=2)(delayed(lambda name: repr(chosen[name]).split()[0])(name) for name in ["sin", "dtype", "type"]))
    total = Parallel(n_jobs=2)(delayed(np.add.reduce)(np.arange(i)) for i in range(3))
    print(total)
