import numpy as np
from joblib import Parallel, delayed


def total(x, power=1):
    return (x ** power).sum()


def scaled(x):
    return np.sqrt(x) * 2


data = [np.arange(n, dtype=float) for n in (3, 4, 5)]
print(Parallel(n_jobs=2)(delayed(total)(x) for x in data))
print(Parallel(n_jobs=2)(delayed(scaled)(x) for x in data))
print(Parallel(n_jobs=2)(delayed(np.mean)(x) for x in data))
print(Parallel(n_jobs=2)(delayed(np.median)(x) for x in data))
big = np.ones(200_000)


def write(x):
    try:
        x[0] = 5
        return 'written'
    except ValueError as error:
        return str(error)


print(Parallel(n_jobs=2)(delayed(write)(big) for _ in range(2)), big[0])
results = Parallel(n_jobs=2)(delayed(np.zeros)(200_000) for _ in range(2))
results[0][0] = 3
print(results[0][:2], results[1][:2], type(results[0]), results[0].dtype)
print(Parallel(n_jobs=2)(delayed(lambda v: v + np.float32(1))(np.float32(k)) for k in range(2)))
print(Parallel(n_jobs=2)(delayed(divmod)(np.int64(k), 2) for k in (5, 6)))
