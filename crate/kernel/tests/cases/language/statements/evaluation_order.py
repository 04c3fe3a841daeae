log = []
def f(name, value=None):
    log.append(name)
    return value
d = {}
f("target", d)[f("key", "k")] = f("value", 1)
print(log, d)
log.clear()
f("left", 1) + f("mid", 2) * f("right", 3)
print(log)
log.clear()
{f("k1", 1): f("v1"), f("k2", 2): f("v2")}
print(log)
log.clear()
def g(*args, **kw):
    return args, kw
print(g(f("a", 1), *f("star", [2]), k=f("kw", 3), **f("dstar", {"z": 4})))
print(log)
log.clear()
i = 0
a = [0, 0, 0]
i, a[i] = 1, 9
print(i, a)
a = b = f("once", 5)
print(log, a, b)
