import functools
from functools import reduce, partial, lru_cache, wraps
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], 0))
double = partial(lambda a, b: a * b, 2)
print(double(21), partial(int, base=2)("101"), partial(print, "x", sep="-").keywords, double.args)
calls = 0
@lru_cache(maxsize=None)
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), calls, fib.cache_info())
fib.cache_clear()
print(fib.cache_info().currsize)
@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x
print([square(x) for x in (1, 2, 1, 3, 2, 1)], square.cache_info())
def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        print("calling", f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return wrapper
@logged
def add(a, b=1):
    "adds"
    return a + b
print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(1))
print(sorted(["bb", "a", "ccc"], key=functools.cmp_to_key(lambda x, y: len(y) - len(x))))
@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), sorted([V(3), V(1)])[0].n)
class C:
    @functools.cached_property
    def value(self):
        print("once")
        return 42
    @lru_cache
    def method(self, x):
        return x + 1
c = C()
print(c.value, c.value, c.method(1), c.method(1))
reduce(lambda a, b: a, [])
