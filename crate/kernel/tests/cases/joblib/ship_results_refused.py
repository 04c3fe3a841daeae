from joblib import Parallel, delayed
def make(n):
    return (i for i in range(n))
try:
    Parallel(n_jobs=2)(delayed(make)(n) for n in (1, 2))
except Exception as e:
    print(type(e).__name__)
def ok(n):
    return n
print(Parallel(n_jobs=2)(delayed(ok)(n) for n in (1, 2)))
def mixed(n):
    return ok, [n], {"f": lambda: n}
(f, l, d), = Parallel(n_jobs=2)(delayed(mixed)(n) for n in (3,))
print(f(5), l, d["f"]())
