def f():
    yield 1
    return "v"
g = f()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
def wrap():
    v = yield from f()
    return v * 2
def drive(g):
    while True:
        try:
            next(g)
        except StopIteration as e:
            return e.value
print(drive(wrap()), drive(iter([])))
def tup():
    return (1, 2)
    yield
print(drive(tup()))
