from dask import delayed

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self, scale=1):
        return (self.x ** 2 + self.y ** 2) ** 0.5 * scale

    @property
    def swapped(self):
        return Point(self.y, self.x)

p = delayed(Point)(3, 4)
print(p.x.compute(), p.y.compute(), (p.x + p.y).compute())
print(p.norm().compute(), p.norm(scale=2).compute(), p.swapped.x.compute())
q = delayed(Point(6, 8))
print(q.norm().compute(), q.x.compute())
print(type(p.x).__name__, p.x.key.split('-')[0], p.norm().key.split('-')[0])
