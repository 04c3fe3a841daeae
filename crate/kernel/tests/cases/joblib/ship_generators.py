from joblib import Parallel, delayed
def countdown(n):
    while n:
        yield n
        n -= 1
def use(make, n):
    return list(make(n))
print(Parallel(n_jobs=2)(delayed(use)(countdown, n) for n in range(4)))
print(Parallel(n_jobs=2)(delayed(lambda n: sum(countdown(n)))(n) for n in range(4)))
def total(n):
    return sum(x * x for x in countdown(n))
print(Parallel(n_jobs=2)(delayed(total)(n) for n in range(4)))
def chained(n):
    yield from countdown(n)
    yield from range(n)
print(Parallel(n_jobs=2)(delayed(lambda n: [*chained(n)])(n) for n in range(3)))
try:
    Parallel(n_jobs=2)(delayed(list)(countdown(3)) for _ in range(2))
except Exception as e:
    print(type(e).__module__, type(e).__name__, e)
try:
    Parallel(n_jobs=2)(delayed(countdown)(n) for n in range(2))
except Exception as e:
    print(type(e).__name__)
