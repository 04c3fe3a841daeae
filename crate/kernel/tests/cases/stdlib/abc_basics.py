from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name} with area {self.area():.2f}"

class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def name(self):
        return "square"

class Half(Shape):
    def area(self):
        return 0

print(Square(3).describe())
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(issubclass(Square, Shape), isinstance(Square(1), Shape), isinstance(3, Shape))
print(sorted(Shape.__abstractmethods__))
