class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "Celsius."
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleted")
        self._c = None
    @property
    def f(self): return self._c * 9 / 5 + 32
    def _get(self): return "got"
    old = property(_get, doc="old style")
t = T()
t.c = 100
print(t.c, t.f, T.c.__doc__, T.old.__doc__, t.old)
del t.c
print(t.c)
for act in ["t.f = 1", "del t.f", "t.c = -300", "t.old = 2"]:
    try:
        exec(act)
    except Exception as e:
        print(type(e).__name__, e)
class S(T):
    @T.c.getter
    def c(self): return "sub"
s = S()
s.c = 5
print(s.c, s._c)
print(type(T.c).__name__, T.c.fget.__name__)
class W:
    x = property()
try:
    W().x
except AttributeError as e:
    print(e)
try:
    W().x = 1
except AttributeError as e:
    print(e)
