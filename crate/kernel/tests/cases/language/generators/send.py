def avg():
    total = n = 0
    mean = None
    while True:
        x = yield mean
        total += x
        n += 1
        mean = total / n
a = avg()
next(a)
print(a.send(10), a.send(20), a.send(0))
def echo():
    while True:
        got = yield
        print("got", got)
e = echo()
try:
    e.send(1)
except TypeError as err:
    print(err)
next(e)
e.send("a")
next(e)
def f():
    r = []
    r.append((yield 1))
    r.append((yield 2))
    return r
g = f()
print(next(g), g.send("x"))
try:
    g.send("y")
except StopIteration as s:
    print(s.value)
x = lambda: (yield 5)
print(list(x()))
