class Point:
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __eq__(self, other): return isinstance(other, Point) and self.__dict__ == other.__dict__
    def __repr__(self): return f"{type(self).__name__}(x={self.x}, y={self.y})"
    def __iter__(self): return iter((self.x, self.y))
    def __hash__(self): return hash(tuple(self))
    def move(self, dx=0, dy=0):
        self.x += dx
        self.y += dy
        return self
class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
p = Point(1, 2)
print(p, p == Point(1, 2), p.move(1).move(dy=5), tuple(p), {p: 1}[Point(2, 7)], Point3(1, 2, 3))
x, y = p
print(x, y, Point3(1, 2, 3) == Point(1, 2), p != p)
