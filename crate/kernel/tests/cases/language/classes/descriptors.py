class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = v
    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name)
class P:
    age = Typed(int)
    name = Typed(str)
p = P()
print(p.age)
p.age = 3
print(p.age, P.age.kind, p.__dict__)
try:
    p.name = 5
except TypeError as e:
    print(e)
del p.age
print(p.age)
class NonData:
    def __get__(self, obj, owner): return ("nondata", obj is None, owner.__name__)
class Q:
    x = NonData()
q = Q()
print(q.x, Q.x)
q.x = 5
print(q.x)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner):
        print("compute")
        v = self.f(obj)
        obj.__dict__[self.n] = v
        return v
class R:
    @Lazy
    def heavy(self): return 42
r = R()
print(r.heavy, r.heavy)
