x = 1
del x
try:
    x
except NameError as e:
    print(e)
a, b, c = 1, 2, 3
del a, (b, c)
print("a" in globals(), "b" in globals())
lst = list(range(10))
del lst[0], lst[-1]
del lst[::3]
print(lst)
d = {"k": 1}
del d["k"]
print(d)
class C: pass
o = C()
o.v = 1
del o.v
print(hasattr(o, "v"))
def f():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(f())
def g():
    z = 1
    def inner():
        nonlocal z
        del z
    inner()
    try:
        return z
    except NameError as e:
        return type(e).__name__ + ": " + str(e)
print(g())
