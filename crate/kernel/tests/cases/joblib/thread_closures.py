from joblib import Parallel, delayed
def make():
    count = 0
    seen = []
    def step(n):
        nonlocal count
        count += n
        seen.append(n)
        return n
    def read():
        return count, sorted(seen)
    return step, read
step, read = make()
print(Parallel(n_jobs=2, prefer="threads")(delayed(step)(i) for i in range(10)))
print(read())
def memo(f):
    cache = {}
    def wrapper(x):
        if x not in cache:
            cache[x] = f(x)
        return cache[x]
    wrapper.cache = cache
    return wrapper
@memo
def square(x):
    return x * x
print(Parallel(n_jobs=2, prefer="threads")(delayed(square)(i) for i in (1, 2, 1, 3)))
print(square.cache)
def counted(x):
    counted.calls += 1
    return x
counted.calls = 0
Parallel(n_jobs=2, prefer="threads")(delayed(counted)(i) for i in range(7))
print(counted.calls)
def default(x, acc=[]):
    acc.append(x)
    return len(acc) > 0
Parallel(n_jobs=2, prefer="threads")(delayed(default)(i) for i in range(5))
print(len(default.__defaults__[0]))
