def count(n):
    print("start")
    for i in range(n):
        yield i
        print("after", i)
    print("end")
g = count(2)
print(type(g).__name__)
print(next(g))
print(next(g))
print(next(g, "default"))
print(list(g))
def empty():
    return
    yield
print(list(empty()))
try:
    next(empty())
except StopIteration as e:
    print(repr(e), e.value)
def both():
    x = yield
    print(x)
    yield x
print(list(both()))
