import weakref
class Resource:
    pass
r = Resource()
f = weakref.finalize(r, print, "released", 1, sep="-")
print(f.alive)
del r
print(f.alive, f())
r = Resource()
f = weakref.finalize(r, lambda: "by hand")
print(f(), f.alive, f())
del r
r = Resource()
f = weakref.finalize(r, print, "never")
obj, func, args, kwargs = f.detach()
print(obj is r, func is print, args, kwargs, f.alive)
del obj, r
r = Resource()
f = weakref.finalize(r, print, "last")
print(f.peek()[0] is r)
f.atexit = False
r = None
print("end")
