def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter()
c(); c(5)
print(c())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def outer():
    x = 1
    def mid():
        def inner():
            return x
        return inner
    x = 2
    return mid()()
print(outer())
def make():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    return add, lambda: total
add, get = make()
add(3); add(4)
print(get())
x = "global"
def f():
    global x
    x = "changed"
f()
print(x)
def g():
    print(y)
    y = 1
try:
    g()
except UnboundLocalError as e:
    print(type(e).__name__, e)
def h(flag):
    if flag:
        z = 1
    return z
try:
    h(False)
except UnboundLocalError as e:
    print(e)
