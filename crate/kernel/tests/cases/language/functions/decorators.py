def trace(fn):
    def wrapper(*args, **kw):
        print("call", fn.__name__, args, kw)
        result = fn(*args, **kw)
        print("->", result)
        return result
    return wrapper
@trace
def add(a, b=1):
    return a + b
add(1)
add(2, b=3)
def repeat(n):
    def deco(fn):
        def inner(*a):
            return [fn(*a) for _ in range(n)]
        return inner
    return deco
@repeat(3)
@repeat(2)
def hi(name):
    return "hi " + name
print(hi("x"))
import functools
def named(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@named
def documented():
    "doc"
print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__)
def cls_deco(cls):
    cls.added = 1
    return cls
@cls_deco
class K: pass
print(K.added)
registry = {}
@lambda f: registry.setdefault(f.__name__, f)
def reg(): return "r"
print(registry["reg"]() , reg())
class CountCalls:
    def __init__(self, fn):
        self.fn, self.n = fn, 0
    def __call__(self, *a):
        self.n += 1
        return self.fn(*a)
@CountCalls
def sq(x): return x * x
print(sq(2), sq(3), sq.n)
@callable
def checked(): pass
print(checked)
