def gen():
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return "end"
g = gen()
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration as e:
    print("stop", e.value)
def chain(*its):
    for it in its:
        r = yield from it
        print("sub returned", r)
def sub():
    yield 10
    return 5
print(list(chain(sub(), [1, 2], "x")))
def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
c = closing()
next(c)
c.close()
def throwing():
    try:
        yield 1
    except ValueError as e:
        yield f"caught {e}"
t = throwing()
next(t)
print(t.throw(ValueError("boo")))
print(sum(x * x for x in range(5)), list(x for x in "ab"))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
def tree(t):
    if t:
        yield from tree(t[0])
        yield t[1]
        yield from tree(t[2])
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def bad():
    yield 1
    raise StopIteration("x")
try:
    list(bad())
except RuntimeError as e:
    print(e)
gg = (i for i in range(3))
print(next(gg), list(gg), list(gg))
