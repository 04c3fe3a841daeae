class Base:
    def __init__(self, x): self.x = x
    def m(self): return "base"
    @classmethod
    def make(cls): return cls.__name__ + " made"
    @staticmethod
    def s(): return "static"
    @property
    def p(self): return 10
class Child(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def m(self): return "child+" + super().m()
    @classmethod
    def make(cls): return "child " + super().make()
    @property
    def p(self): return super().p + 1
    def old(self): return super(Child, self).m()
    def lam(self): return (lambda: super(Child, self).m())()
    def comp(self): return [super(Child, self).m() for _ in range(2)]
    def cls(self): return __class__.__name__
c = Child(1, 2)
print(c.x, c.y, c.m(), Child.make(), c.p, c.old(), c.lam(), c.comp(), c.cls())
print(super(Child, c).m(), super(Child, c).s(), super(Child, Child).make())
try:
    super(Child, c).nothing
except AttributeError as e:
    print(e)
class Mixin:
    def m(self): return "mixin+" + super().m()
class Both(Mixin, Child): pass
print(Both(1, 2).m())
try:
    super()
except RuntimeError as e:
    print(e)
def f(): return super()
try:
    f()
except RuntimeError as e:
    print(e)
try:
    super(Child, 5)
except TypeError as e:
    print(e)
print(super(Child, c))
