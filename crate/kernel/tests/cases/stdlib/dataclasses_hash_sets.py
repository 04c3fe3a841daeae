from dataclasses import dataclass, field

@dataclass(frozen=True)
class Edge:
    a: str
    b: str
    weight: float = field(default=1.0, compare=False)

edges = {Edge("x", "y"), Edge("x", "y", 5.0), Edge("y", "z")}
print(len(edges), Edge("x", "y", 9) in edges, sorted((e.a, e.b) for e in edges))
try:
    next(iter(edges)).weight = 3
except Exception as error:
    print(type(error).__name__, error)

@dataclass(slots=True)
class Slim:
    a: int
    b: int = 2

s = Slim(1)
print(s, s == Slim(1, 2), Slim.__slots__, s.a + s.b)

@dataclass
class A:
    x: int
@dataclass
class B:
    x: int
print(A(1) == B(1), A(1) != A(2), A(1).__eq__(B(1)))
