x = 1
print(globals()["x"], "x" in globals(), globals() is globals(), locals() is globals())
globals()["created"] = 99
print(created)
def f(a, b=2):
    c = a + b
    return locals()
print(f(1))
def g():
    v = 1
    def inner():
        return v, sorted(locals())
    return inner(), sorted(locals())
print(g())
class C:
    y = 1
    names = [k for k in locals() if not k.startswith("__")]
print(C.names)
globals().update(p=1, q=2)
print(p + q)
del globals()["p"]
try:
    p
except NameError as e:
    print(e)
def h():
    globals()["from_h"] = "set"
h()
print(from_h)
print([n for n in ("f", "g", "C") if callable(globals()[n])])
