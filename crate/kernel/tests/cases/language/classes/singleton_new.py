class Single:
    _one = None
    def __new__(cls, *args):
        if cls._one is None:
            cls._one = super().__new__(cls)
            print("created")
        return cls._one
    def __init__(self, v=0): self.v = v
a, b = Single(1), Single(2)
print(a is b, a.v)
class Celsius(float):
    def __new__(cls, v): return super().__new__(cls, v + 273.15)
print(Celsius(0), type(Celsius(0)).__name__, Celsius(1) + 1)
class Other:
    def __new__(cls): return "not an instance"
    def __init__(self): print("never")
print(Other())
class P(tuple):
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(3, 4)
print(p, p.x, len(p), p == (3, 4), isinstance(p, tuple))
x, y = p
print(x, y)
try:
    object.__new__(5)
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
class Q:
    def __init__(self): return 5
try:
    Q()
except TypeError as e:
    print(e)
