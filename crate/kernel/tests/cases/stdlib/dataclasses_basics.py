from dataclasses import dataclass

@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), p.x)
print(Point(1), Point(x=1, y=2), Point(1, y=5))
print(Point(1, 2) == Point(1, 2), Point(1, 2) == Point(2, 1), Point(1, 2) == (1, 2))
p.x = 10
print(p)
print(Point.__name__, Point.__doc__, Point.__match_args__)
try:
    hash(p)
except TypeError as error:
    print(error)
match p:
    case Point(10, y):
        print("y is", y)
