class Base:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f"Base({self.x})"
    @property
    def double(self):
        return 2 * self.x
    @classmethod
    def make(cls, x):
        return cls(x)

class Child(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def __repr__(self):
        return f"Child<{super().__repr__()}, {self.y}>"
    @property
    def double(self):
        return super().double + 1
    @classmethod
    def make(cls, x):
        return cls(x, 0)

class Loud(dict):
    def __getitem__(self, key):
        return str(super().__getitem__(key)).upper()
    def get(self, key, default=None):
        return super().get(key, "nothing")

c = Child(1, 2)
print(c, c.double, Child.make(5), Base.make(3))
d = Loud(a="x")
print(d["a"], d.get("q"), d, len(d), super(Loud, d).__getitem__("a"))
class Odd(set):
    def add(self, x):
        if x % 2:
            super().add(x)
o = Odd()
for x in range(6):
    o.add(x)
print(o, sorted(o), len(o))
super(Loud, d).missing()
