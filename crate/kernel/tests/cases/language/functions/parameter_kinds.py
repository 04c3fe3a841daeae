def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7))
print(f(*range(5), **{"d": 1, "a": "in kw"}))
def g(*, a, b=1): return a, b
print(g(a=3))
def h(a, /): return a
print(h(1))
def i(*args): return args
print(i(), i(1, *[2, 3], 4, *(5,)))
def j(**kw): return kw
print(j(), j(a=1, **{"b": 2}, c=3))
print((lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, e=4))
def k(a, b=[]):
    b.append(a)
    return b
print(k(1), k(2), k(3, []))
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__)
