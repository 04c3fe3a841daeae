from functools import (cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch,
                       singledispatchmethod, total_ordering, wraps)
calls = []
@lru_cache(maxsize=2)
def slow(x, y=1):
    """Slow."""
    calls.append((x, y))
    return x * y
print(slow(1), slow(1), slow(2), slow(3), slow(1), slow(1, y=1), calls, slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.__name__, slow.__doc__, slow.__wrapped__(5, 6), slow.cache_parameters())
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
try:
    slow([1])
except TypeError as e:
    print(e)
p = partial(int, base=2)
print(p("101"), p, p.func, p.args, p.keywords, partial(p, base=3)("12"))
def logged(prefix="call"):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            print(prefix, f.__name__, args, kwargs)
            return f(*args, **kwargs)
        wrapper.count = 0
        return wrapper
    return decorate
@logged("->")
def add(a, b=2):
    "Adds."
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(1))
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [3, 9, 2], 5), sorted("bAc", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
@singledispatch
def show(x): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x): return f"{type(x).__name__} of {len(x)}"
print(show(1), show(True), show([1]), show((1, 2)), show("s"), show.dispatch(bool) is show.dispatch(int))
class Temp:
    def __init__(self, c): self.c = c
    @cached_property
    def f(self):
        print("computing")
        return self.c * 9 / 5 + 32
    @singledispatchmethod
    def put(self, x): return "any"
    @put.register
    def _(self, x: str): return "str"
    def scale(self, by, offset): return self.c * by + offset
    twice = partialmethod(scale, 2, offset=1)
t = Temp(10)
print(t.f, t.f, t.__dict__, t.put(1), t.put("a"), t.twice())
@total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
print(Version("1.10") > Version("1.9"), Version("1") <= Version("1"), Version("2") >= Version("10"))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
