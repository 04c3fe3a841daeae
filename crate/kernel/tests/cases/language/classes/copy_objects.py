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
p = Point(1, 2)
import copy
q = copy.copy(p)
q.x = 100
print(p.x, q)
r = copy.deepcopy([p, [q]])
print(r, r[0] is p)
