class Point:
    """A point.

    It has two coordinates.
    """

    count = 0

    def __init__(self, x, y=0):
        """Make it."""
        self.x, self.y = x, y

    def norm(self):
        "Its length."
        return (self.x**2 + self.y**2) ** 0.5

def area(width, height=1, *, unit="cm"):
    """Area of a rectangle."""
    return width * height

p = Point(3, 4)
print(vars(p), p.__dict__, dir(p)[-4:], sorted(n for n in dir(Point) if not n.startswith("_")), "norm" in dir(p), [n for n in vars(Point) if not n.startswith("__")])
print(Point.__doc__, Point.norm.__doc__, Point.__init__.__doc__, area.__doc__, p.__doc__ == Point.__doc__, Point.__name__, Point.__module__, area.__module__, area.__defaults__)
print(hasattr(p, "q"), getattr(p, "q", None), "x" in vars(p), "area" in globals(), sorted(locals()) == sorted(globals()), "p" in dir())
def f(a, b=2):
    c = a + b
    return locals(), vars(), sorted(dir())
print(f(1), (lambda: 0).__name__, f.__name__, (lambda: 0).__doc__, len.__name__, "".join.__name__, "upper" in dir(str), "append" in dir([]), "__len__" in dir({}))
area.note = "x"
print(area.note, area.__dict__, vars(area))
