def nest(inner):
    yield 1
    yield inner
g = None
for i in range(60000):
    g = nest(g)
    next(g)
g = None
print("generators gone")
it = iter([1, 2, 3])
for i in range(60000):
    it = iter([it])
it = None
it = iter(())
for i in range(60000):
    it = zip(it)
it = None
print("iterators gone")
error = None
for i in range(60000):
    try:
        raise ValueError(error)
    except ValueError as e:
        error = e
error = None
print("errors gone")
d = {}
for i in range(60000):
    d = {i: [(d,)]}
d.clear()
print(len(d))
s = slice(None)
for i in range(60000):
    s = slice(s, s, None)
s = None
print("slices gone")
