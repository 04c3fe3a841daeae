def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"
def outer():
    r = yield from inner()
    print("r =", r)
    yield from [10, 20]
    yield from "ab"
    r2 = yield from ()
    print(r2)
    return "outer done"
o = outer()
print(next(o), o.send("A"), o.send("B"), next(o), next(o), next(o))
try:
    next(o)
except StopIteration as e:
    print(e.value)
def catching():
    try:
        yield 1
    except KeyError:
        yield "inner handled"
    finally:
        print("inner closed")
def deleg():
    try:
        yield from catching()
    finally:
        print("outer closed")
d = deleg()
next(d)
print(d.throw(KeyError))
d.close()
def tree(t):
    if t:
        l, v, r = t
        yield from tree(l)
        yield v
        yield from tree(r)
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def bad():
    yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
