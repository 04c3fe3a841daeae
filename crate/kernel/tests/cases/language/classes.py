class Animal:
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return "..."
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"
class Dog(Animal):
    def speak(self):
        return "Woof " + super().speak()
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    @property
    def months(self):
        return self.age * 12
    @months.setter
    def months(self, m):
        self.age = m / 12
    @staticmethod
    def kind():
        return "puppy"
    @classmethod
    def make(cls, name):
        return cls(name, 0)
p = Puppy("Rex", 2)
print(p, p.speak(), p.months, Puppy.kind(), Puppy.make("Bo"), Animal.count)
p.months = 6
print(p.age)
print(isinstance(p, Animal), issubclass(Puppy, Dog), [c.__name__ for c in Puppy.__mro__])
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __bool__(self): return bool(self.x or self.y)
    def __str__(self): return f"<{self.x}, {self.y}>"
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, v): return v in (self.x, self.y)
    def __lt__(self, o): return self.x < o.x
    def __neg__(self): return V(-self.x, -self.y)
v = 2 * V(1, 2) + V(1, 1)
print(v, v == V(3, 5), v != V(0, 0), len(v), v[0], list(v), 5 in v, bool(V(0, 0)), -v, {v: 1}[V(3, 5)])
print(sorted([V(3, 1), V(1, 1)])[0])
a, b = v
print(a, b)
class Meta:
    def __getattr__(self, name): return name.upper()
print(Meta().hello)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who())
try:
    p.nothing
except AttributeError as e:
    print(e)
try:
    V(1)
except TypeError as e:
    print(e)
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None); return t is ValueError
with Ctx() as c:
    print("in")
with Ctx():
    raise ValueError("swallowed")
try:
    with Ctx():
        raise KeyError("out")
except KeyError as e:
    print("out", e)
print(getattr(p, "zzz", "default"), hasattr(p, "name"), vars(V(1, 2)))
class Empty: pass
e = Empty()
e.x = 1
del e.x
print(hasattr(e, "x"))
class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3])
l.append(4)
print(l, l.total(), len(l), isinstance(l, list))
