from functools import reduce, partial, lru_cache, wraps
from operator import add, mul, itemgetter
import functools

compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.lower, len)("  ABC "), reduce(mul, range(1, 6)), reduce(lambda acc, w: {**acc, w: acc.get(w, 0) + 1}, "a b a".split(), {}))
power = partial(pow, 2)
print(power(10), list(map(partial(add, 5), [1, 2])), partial(print, "fixed", sep="-")("x"), sorted([(2, "b"), (1, "c")], key=itemgetter(1)))

def trace(prefix="call"):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            result = f(*args, **kwargs)
            print(prefix, f.__name__, args, kwargs, "->", result)
            return result
        return wrapper
    return decorator

@trace("TRACE")
def plus(a, b=1):
    "adds"
    return a + b

plus(2, b=3)
print(plus.__name__, plus.__doc__, plus.__wrapped__(1))

@lru_cache(maxsize=None)
def ways(n):
    return 1 if n <= 1 else ways(n - 1) + ways(n - 2)

print(ways(60), ways.cache_info().hits)
