from dataclasses import dataclass

@dataclass
class Circle:
    r: float

@dataclass
class Rect:
    w: float
    h: float

def area(shape):
    match shape:
        case Circle(r):
            return 3 * r * r
        case Rect(w, h) if w == h:
            return f"square {w * h}"
        case Rect(w=w, h=h):
            return w * h
        case _:
            return None

print(area(Circle(2)), area(Rect(2, 2)), area(Rect(2, 3)), area("x"))
