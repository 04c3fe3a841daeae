import weakref
class A:
    def __init__(self, n):
        self.n = n
    def method(self):
        return self.n
a = A(1)
r = weakref.ref(a)
print(r() is a, r().n, type(r).__name__)
print(weakref.ref(a) is r, weakref.getweakrefcount(a))
s = weakref.ref(a, lambda ref: print("gone", ref() is None))
print(s is r, s == r, weakref.getweakrefcount(a), hash(r) == hash(a))
print(r.__callback__, callable(s.__callback__))
del a
print(r(), s(), r == s, r == r)
b, c = A(2), A(2)
print(weakref.ref(b) == weakref.ref(c), weakref.ref(b) != weakref.ref(c))
for bad in (1, "text", [], {}, (), None):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
def f():
    pass
print(weakref.ref(f)() is f, weakref.ref(A)() is A)
x = {1}
print(weakref.ref(x)() == {1})
class Sub(dict):
    pass
d = Sub(a=1)
print(weakref.ref(d)()["a"])
r = weakref.ref(A(3))
print(r())
m = weakref.WeakMethod(b.method)
print(m()())
del b
print(m())
