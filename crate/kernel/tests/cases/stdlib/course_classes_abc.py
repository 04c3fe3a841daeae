from abc import ABC, abstractmethod
import math
class Shape(ABC):
    count = 0
    def __init__(self):
        Shape.count += 1
    @abstractmethod
    def area(self): ...
    def __lt__(self, other): return self.area() < other.area()
    def __str__(self): return f"{type(self).__name__}({self.area():.2f})"
class Circle(Shape):
    def __init__(self, r):
        super().__init__()
        self.r = r
    def area(self): return math.pi * self.r ** 2
class Square(Shape):
    def __init__(self, s):
        super().__init__()
        self.s = s
    def area(self): return self.s ** 2
    @property
    def side(self): return self.s
    @side.setter
    def side(self, v):
        if v <= 0: raise ValueError("side must be positive")
        self.s = v
    @classmethod
    def unit(cls): return cls(1)
    @staticmethod
    def sides(): return 4
shapes = [Circle(1), Square(2), Square.unit()]
print(*sorted(shapes), Shape.count, Square.sides(), sum(s.area() for s in shapes) > 8)
sq = shapes[1]
sq.side = 5
print(sq.side, isinstance(sq, Shape), issubclass(Circle, Shape), [c.__name__ for c in Square.__mro__])
try:
    sq.side = -1
except ValueError as error:
    print(error)
try:
    Shape()
except TypeError as error:
    print(error)
sq.__dict__["extra"] = 1
print(vars(sq), hasattr(sq, "r"), getattr(sq, "r", "none"))
sq.area = 3
sq.area()
