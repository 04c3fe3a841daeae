from joblib import Parallel, delayed
class Shape:
    count = 0
    def __init__(self, name):
        self.name = name
    def area(self):
        raise NotImplementedError
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"
class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side
    def area(self):
        return self.side ** 2
    @property
    def double(self):
        return Square(self.side * 2)
    @classmethod
    def unit(cls):
        return cls(1)
    @staticmethod
    def describe(x):
        return f"<{x}>"
def grow(shape):
    return shape.double
shapes = [Square(i) for i in range(3)]
big = Parallel(n_jobs=2)(delayed(grow)(s) for s in shapes)
print(big, [s.side for s in big])
print(all(isinstance(s, Square) and type(s) is Square for s in big))
print(Parallel(n_jobs=2)(delayed(Square.area)(s) for s in shapes))
print(Parallel(n_jobs=2)(delayed(s.area)() for s in shapes))
print(Parallel(n_jobs=2)(delayed(Square.unit)() for _ in range(2)))
print(Parallel(n_jobs=2)(delayed(Square.describe)(i) for i in range(2)))
print(Parallel(n_jobs=2)(delayed(Square)(i) for i in range(2)))
def change(shape):
    shape.side = 99
    Shape.count += 1
    return shape.side
s = Square(4)
print(Parallel(n_jobs=2)(delayed(change)(s) for _ in range(2)), s.side, Shape.count)
back, = Parallel(n_jobs=2)(delayed(lambda x: x)(s) for _ in range(1))
print(back is s, back.side)
def make():
    class Local:
        value = 7
        def get(self):
            return self.value
    return Local
L = make()
print(Parallel(n_jobs=2)(delayed(L().get)() for _ in range(2)))
print([isinstance(x, L) for x in Parallel(n_jobs=2)(delayed(L)() for _ in range(2))])
