from joblib import Parallel, delayed
class MyError(Exception):
    pass
def g(x):
    if x == 3:
        raise MyError(f"no {x}")
    return 10 / x
try:
    Parallel(n_jobs=2)(delayed(g)(i) for i in [1, 2, 3, 4])
except MyError as e:
    print("caught", e, type(e) is MyError)
try:
    Parallel(n_jobs=2)(delayed(g)(i) for i in [1, 0])
except ZeroDivisionError as e:
    print("caught", e)
def items():
    yield delayed(g)(1)
    raise KeyError("source")
try:
    Parallel(n_jobs=2)(items())
except KeyError as e:
    print("source", e)
try:
    Parallel(n_jobs=2)(delayed(next)(iter_) for iter_ in [(i for i in range(3))])
except Exception as e:
    print(type(e).__name__, e)
print(Parallel(n_jobs=2)(delayed(g)(i) for i in [1, 2]))
Parallel(n_jobs=2)(delayed(g)(i) for i in [1, 0])
