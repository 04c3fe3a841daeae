from joblib import Parallel, delayed
def square(x):
    return x * x
def row(n):
    return Parallel(n_jobs=2)(delayed(square)(i) for i in range(n))
print(Parallel(n_jobs=2)(delayed(row)(n) for n in range(4)))
def deep(level):
    if level == 0:
        return [0]
    inner = Parallel(n_jobs=2)(delayed(deep)(level - 1) for _ in range(2))
    return [level] + [x for part in inner for x in part]
print(Parallel(n_jobs=2)(delayed(deep)(2) for _ in range(2)))
def fails(n):
    return Parallel(n_jobs=2)(delayed(lambda i: 1 // i)(i) for i in range(n))
try:
    Parallel(n_jobs=2)(delayed(fails)(n) for n in (2,))
except ZeroDivisionError as e:
    print("inner", e)
