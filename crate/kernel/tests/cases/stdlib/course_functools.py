import functools
calls = []
@functools.lru_cache(maxsize=None)
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), len(calls), fib.cache_info())
fib.cache_clear()
print(fib.cache_info().currsize, fib.__wrapped__(1))
double = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=3)
print(double(2), double.args, double.keywords)
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(max, [3, 1], 7))
def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        """Wrapper."""
        return "timed", func(*args, **kwargs)
    return wrapper
@timed
def area(w, h=2):
    """Area of it."""
    return w * h
print(area(3), area.__name__, area.__doc__, area.__wrapped__(4))
@functools.total_ordering
class Grade:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(Grade(1) <= Grade(2), Grade(3) > Grade(2), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
@functools.singledispatch
def show(x): return f"any {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1, 2]), show("s"), show.dispatch(bool)(True))
class C:
    @functools.cached_property
    def slow(self):
        calls.append("slow")
        return 5
c = C()
print(c.slow + c.slow, calls.count("slow"))
functools.reduce(lambda a, b: a, [])
