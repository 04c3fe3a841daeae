import abc
class Shape(abc.ABC):
    registry = {}
    def __init_subclass__(cls, /, code=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[code or cls.__name__.lower()] = cls
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
    @classmethod
    def build(cls, code, *args): return cls.registry[code](*args)
    @staticmethod
    def unit(): return "cm"
    def __str__(self): return f"{self.name}: {self.area():.2f} {self.unit()}²"
class Circle(Shape, code="o"):
    name = "circle"
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
class Square(Shape):
    name = property(lambda self: "square")
    def __init__(self, a): self._a = a
    @property
    def a(self):
        "The side."
        return self._a
    @a.setter
    def a(self, value):
        if value <= 0: raise ValueError("side must be positive")
        self._a = value
    @a.deleter
    def a(self): self._a = 1
    def area(self): return self.a ** 2
print(Shape.build("o", 1), Shape.build("square", 2), Shape.registry, sep="\n")
s = Square(3)
s.a = 4; print(s.a, s.area(), Square.a.__doc__); del s.a; print(s.a)
class A:
    def who(self): return "A"
    def chain(self): return ["A"]
class B(A):
    def who(self): return "B" + super().who()
    def chain(self): return ["B"] + super().chain()
class C(A):
    def who(self): return "C" + super().who()
    def chain(self): return ["C"] + super().chain()
class D(B, C):
    def chain(self): return ["D"] + super().chain()
print(D().who(), D().chain(), [k.__name__ for k in D.__mro__], D.__bases__, issubclass(D, A), isinstance(D(), C), super(B, D()).who())
class Positive:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if value < 0: raise ValueError(f"{self.name[1:]} < 0")
        setattr(obj, self.name, value)
class Order:
    price, count = Positive(), Positive()
    def __init__(self, price, count): self.price, self.count = price, count
    total = property(lambda self: self.price * self.count)
o = Order(2, 3)
print(o.total, vars(o), type(Order.price).__name__)
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns.setdefault("tag", name.upper())
        return super().__new__(mcls, name, bases, ns)
    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.made_by = "meta"
        return obj
    def __len__(cls): return 42
    def __iter__(cls): return iter("xyz")
class Tagged(metaclass=Meta): pass
print(Tagged.tag, Tagged().made_by, len(Tagged), list(Tagged), type(Tagged), isinstance(Tagged, Meta))
class Singleton:
    _one = None
    def __new__(cls, *args):
        if cls._one is None: cls._one = super().__new__(cls)
        return cls._one
print(Singleton() is Singleton())
class Slots:
    __slots__ = "a", "b"
class Dyn:
    def __getattr__(self, n): return n * 2 if n != "no" else object.__getattribute__(self, n)
    def __setattr__(self, n, v): print("set", n); super().__setattr__(n, v)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __dir__(self): return ["one", "two"]
d = Dyn(); d.x = 1; del d.x
print(d.ab, d.__dict__, dir(d), hasattr(d, "anything"), getattr(d, "no", "default"))
T = type("T", (A,), {"x": 5, "double": lambda self: self.x * 2})
print(T().double(), T.__name__, T.__module__, T().who())
print(Circle.__qualname__, Circle.area.__qualname__, Circle(1).area.__self__.r, Circle.__dict__["name"], callable(Circle), A.who is A.who, A().who == A().who, Order.__init__.__code__.co_argcount)
class Outer:
    class Inner: pass
    x = [i for i in range(3)]
    y = len(x)
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Outer.Inner.__qualname__, Outer.y, Outer[int], Outer().__class__)
for bad in (lambda: Shape(), lambda: setattr(s, "a", -1), lambda: Order(-1, 1), lambda: setattr(Slots(), "c", 1), lambda: Slots().a, lambda: type("E", (A, D), {}), lambda: d.no, lambda: setattr(o, "total", 1), lambda: A.nope, lambda: A().who(1), lambda: A.who(), lambda: Circle(), lambda: super(A, 5).x, lambda: object(1), lambda: type("F", (bool,), {}), lambda: delattr(s, "zz"), lambda: A.__call__(1), lambda: type("G", (Circle, Square), {})(1).area(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
