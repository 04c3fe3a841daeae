from collections import namedtuple
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields, p._asdict(), p._replace(x=9), Point._make([3, 4]))
x, y = p
print(x + y, sorted([Point(2, 1), Point(1, 5)]), {p: "here"}[(1, 2)], isinstance(p, tuple), max(p))
Person = namedtuple("Person", "name age city", defaults=["Ulm"])
print(Person("Ann", 30), Person("Bob", age=3, city="Bonn"), Person._field_defaults)
class Vec(namedtuple("Vec", "x y")):
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)
print(Vec(1, 2) + Vec(3, 4))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, 2, z=3))
attempt(lambda: namedtuple("A", "x x"))
attempt(lambda: namedtuple("A", "1x"))
attempt(lambda: namedtuple("A", "class"))
attempt(lambda: p.z)
p.x = 5
