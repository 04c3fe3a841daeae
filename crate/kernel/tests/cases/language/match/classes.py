class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Circle:
    def __init__(self, center, r): self.center, self.r = center, r
def f(s):
    match s:
        case Point(0, 0): return "origin"
        case Point(x, 0): return f"on x at {x}"
        case Point(x=0, y=yy): return f"on y at {yy}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "point"
        case Circle(center=Point(cx, _), r=r): return f"circle {cx} {r}"
        case int(n) | float(n): return f"number {n}"
        case str() as text: return f"text {text}"
        case list([first, *_]): return f"list from {first}"
        case dict() | set(): return "collection"
        case bool(): return "never reached"
        case _: return "?"
for s in (Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(1, 2), Circle(Point(1, 1), 5), 7, 2.5, "s", [4, 5], {}, {1}, True, None, []):
    print(f(s))
for bad in ("Point(1, 2, 3)", "Circle(1)", "len()", "Point(1, x=2)"):
    try:
        exec(f"match Point(1, 2) if 'C' not in {bad!r} else Circle(1, 2):\n    case {bad}: pass")
    except TypeError as e:
        print(e)
