import functools
from joblib import Parallel, delayed
def make():
    @functools.lru_cache(maxsize=None)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    def run(n):
        return fib(n)
    return run
def plain(n):
    cache = {}
    def fib(k):
        if k not in cache:
            cache[k] = k if k < 2 else fib(k - 1) + fib(k - 2)
        return cache[k]
    return fib(n)
print(Parallel(n_jobs=2)(delayed(plain)(n) for n in (5, 50, 90)))
memo = {}
def memoized(n):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else memoized(n - 1) + memoized(n - 2)
    return memo[n]
print(Parallel(n_jobs=2)(delayed(memoized)(n) for n in (10, 40)))
print(memo)
