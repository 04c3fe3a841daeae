x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed"
        return x
    return inner(), x
print(outer(), x)
def counter():
    n = 0
    def up(step=1):
        nonlocal n
        n += step
        return n
    return up
a, b = counter(), counter()
print(a(), a(5), b())
print([f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
def add(item, to=[]):
    to.append(item)
    return to
print(add(1), add(2), add(3, []))
def spread(a, b=2, *args, key=None, **kw): return a, b, args, key, kw
print(spread(1), spread(1, 3, 4, 5, key="k", z=9), spread(*[1, 2, 3], **{"q": 1}))
square = lambda v: v ** 2
print(list(map(square, range(4))), list(filter(None, [0, 1, "", "a"])), (lambda *a: sum(a))(1, 2, 3))
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact.__name__, callable(fact), (5).__add__(3))
if (n := len("walrus")) > 5: print(n)
match [1, (2, 3)]:
    case [a, (b, c)] if c > b: print("matched", a, b, c)
def late():
    print(y)
    y = 1
