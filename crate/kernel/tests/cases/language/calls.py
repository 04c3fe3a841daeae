def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))
print(f(1, 2, 3, 4, c=5, e=6))
print(f(*[1, 2], **{"c": 3, "z": 9}))
def g(a, /, b, *, c):
    return a, b, c
print(g(1, b=2, c=3))
for call in [lambda: f(), lambda: f(1), lambda: g(a=1, b=2, c=3), lambda: g(1, 2, 3), lambda: g(1, 2, c=3, d=4),
             lambda: g(1, 2, b=2, c=1), lambda: len(), lambda: len(1, 2), lambda: (1)(), lambda: f(1, c=1, **{"c": 2})]:
    try:
        call()
    except TypeError as e:
        print(e)
def defaults(x, acc=[]):
    acc.append(x)
    return acc
defaults(1)
print(defaults(2))
print((lambda *a, **k: (a, k))(1, 2, x=3))
print(max(*[3, 1, 2]), sorted([3, 1, 2], reverse=True))
class C:
    def __call__(self, x):
        return x * 2
print(C()(21), callable(C()), callable(3))
def deco(n):
    def wrap(fn):
        def inner(*a):
            return fn(*a) * n
        return inner
    return wrap
@deco(3)
def add(a, b):
    return a + b
print(add(1, 2), add.__name__)
