from functools import reduce, partial, cached_property, total_ordering, cmp_to_key, lru_cache, cache, wraps
import operator

print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10))
p = partial(int, base=2)
print(p("101"), p.func is int, p.args, p.keywords, partial(max, 5)(3, 9))

class Data:
    def __init__(self):
        self.calls = 0
    @cached_property
    def total(self):
        self.calls += 1
        return 42

d = Data()
print(d.total, d.total, d.calls, "total" in d.__dict__)

@total_ordering
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n

print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max([V(3), V(7)], key=lambda v: v.n).n)
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))

@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n

print(square(2), square(2), square(3), square(4), square(2), square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__wrapped__(5))

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80))

def deco(f):
    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a)
    return inner

@deco
def named():
    """the doc"""

print(named.__name__, named.__doc__, named.__wrapped__.__name__)
