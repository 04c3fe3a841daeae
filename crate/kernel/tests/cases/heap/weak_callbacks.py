import gc, weakref
log = []
class A:
    pass
def note(name):
    return lambda ref: log.append(name)
a = A()
refs = [weakref.ref(a, note("one")), weakref.ref(a, note("two"))]
a = None
print(sorted(log))
b = A()
b.me = b
r = weakref.ref(b, note("cycle"))
del b
print(r() is not None, len(log))
gc.collect()
print(r(), log[-1])
c = A()
r = weakref.ref(c, note("never"))
del r
del c
print("never" in log)
class Noisy:
    def __del__(self):
        log.append("del")
n = Noisy()
r = weakref.ref(n, note("callback"))
del n
print(log[-2:])
def broken(ref):
    raise ValueError("lost")
a = A()
r = weakref.ref(a, broken)
del a
print("went on", r())
