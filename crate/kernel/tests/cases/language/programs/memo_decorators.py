import functools
def memo(f):
    cache = {}
    @functools.wraps(f)
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache), fib.__name__)
@functools.lru_cache(maxsize=None)
def grid(r, c): return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(10, 10))
def validate(**types):
    def deco(f):
        def w(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t): raise TypeError(f"{k} must be {t.__name__}, got {type(kw.get(k)).__name__}")
            return f(**kw)
        return w
    return deco
@validate(a=int, b=str)
def rep(a, b): return b * a
print(rep(a=2, b="x"))
try:
    rep(a="2", b="x")
except TypeError as e:
    print(e)
