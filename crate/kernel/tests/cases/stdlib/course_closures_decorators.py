import functools
import time
from typing import Callable
def make_counter(start=0, *, step=1):
    count = start
    def increment():
        nonlocal count
        count += step
        return count
    def reset(): nonlocal count; count = start
    increment.reset = reset
    return increment
a, b = make_counter(), make_counter(10, step=5)
print(a(), a(), b(), a(), b()); a.reset(); print(a(), a.__closure__[0].cell_contents, a.__code__.co_freevars)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
def append_to(x, target=[]):
    target.append(x)
    return target
print(append_to(1), append_to(2), append_to(3, []), append_to.__defaults__)
def retry(times, exceptions=(Exception,)):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as e:
                    print(f"{func.__name__} attempt {attempt}: {e}")
            raise RuntimeError(f"{func.__name__} failed {times} times")
        return wrapper
    return decorate
state = {"n": 0}
@retry(3, (ZeroDivisionError,))
def flaky(limit):
    """Works later."""
    state["n"] += 1
    return 1 / (state["n"] // limit)
print(flaky(3), flaky.__doc__)
try:
    flaky(10**9)
except RuntimeError as e:
    print(e)
class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.calls = f, 0
    def __call__(self, *a, **k):
        self.calls += 1
        return self.f(*a, **k)
    def __get__(self, obj, owner): return functools.partial(self, obj)
@CountCalls
def greet(name): return f"hi {name}"
class K:
    @CountCalls
    def m(self, x): return x
print(greet("a"), greet("b"), greet.calls, greet.__name__, K().m(5))
def compose(*fs: Callable) -> Callable:
    return functools.reduce(lambda f, g: lambda x: f(g(x)), fs, lambda x: x)
print(compose(str, abs, lambda x: x - 10)(3))
def bold(f): return lambda *a: f"<b>{f(*a)}</b>"
def italic(f): return lambda *a: f"<i>{f(*a)}</i>"
@bold
@italic
def text(x): return x
print(text("x"))
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7, a=8), f(*[1, 2], **{"d": 3, "c": 4}))
import inspect
print(inspect.signature(f), list(inspect.signature(f).parameters), f.__kwdefaults__, inspect.signature(flaky), inspect.getdoc(flaky))
x = "global"
def outer():
    x = "outer"
    def inner():
        return x
    def shadow():
        global x
        x = "changed"
    shadow()
    return inner(), x
print(outer(), x)
def unbound():
    print(x)
    x = 1
def fact(n): return 1 if n < 2 else n * fact(n - 1)
for bad in (unbound, lambda: f(), lambda: f(1), lambda: f(a=1, d=2), lambda: f(1, d=2, **{"d": 3}), lambda: make_counter(0, 1), lambda: make_counter(start=1, begin=2), lambda: fact(10**6), lambda: fact(), lambda: fact(1, 2), lambda: fact(m=1), lambda: (lambda x: x)(), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: 5(), lambda: undefined, lambda: append_to(1, 2, 3), lambda: append_to(1, target=1, x=2), lambda: print(1, ends="")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
memo = {}
def fib(n): return memo.setdefault(n, n if n < 2 else fib(n - 1) + fib(n - 2)) if n not in memo else memo[n]
print(fib(60), len(memo), (lambda *a, **k: (a, k))(1, b=2), sorted("bca", key=lambda c: -ord(c)), list(map(lambda a, b: a * b, [1, 2], [3, 4, 5])), list(filter(lambda n: n % 2, range(5))))
