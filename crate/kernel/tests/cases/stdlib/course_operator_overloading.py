import math
import operator
from numbers import Number
class Vector:
    __slots__ = ("x", "y")
    def __init__(self, x=0.0, y=0.0): self.x, self.y = x, y
    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __str__(self): return f"<{self.x}, {self.y}>"
    def __format__(self, spec):
        if spec.endswith("p"):
            return f"{abs(self):{spec[:-1]}}@{math.degrees(math.atan2(self.y, self.x)):.0f}"
        return f"({self.x:{spec}}, {self.y:{spec}})"
    def __iter__(self): return iter((self.x, self.y))
    def __add__(self, other): return Vector(self.x + other.x, self.y + other.y) if isinstance(other, Vector) else NotImplemented
    def __radd__(self, other): return self if other == 0 else NotImplemented
    def __sub__(self, other): return self + -other
    def __mul__(self, k): return Vector(self.x * k, self.y * k) if isinstance(k, Number) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, other): return self.x * other.x + self.y * other.y
    def __truediv__(self, k): return Vector(self.x / k, self.y / k)
    def __neg__(self): return Vector(-self.x, -self.y)
    def __pos__(self): return self
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return bool(self.x or self.y)
    def __eq__(self, other): return tuple(self) == tuple(other) if isinstance(other, Vector) else NotImplemented
    def __hash__(self): return hash(tuple(self))
    def __getitem__(self, i): return tuple(self)[i]
    def __len__(self): return 2
    def __contains__(self, value): return value in tuple(self)
    def __complex__(self): return complex(self.x, self.y)
    def __round__(self, n=None): return Vector(round(self.x, n), round(self.y, n))
    def __lt__(self, other): return abs(self) < abs(other)
a, b = Vector(3, 4), Vector(1, -2)
print(a + b, a - b, a * 2, 2 * a, a @ b, a / 2, -a, +a, abs(a), bool(Vector()), a == Vector(3, 4), a != b, sum([a, b]), str(a), repr(a), sep=" ; ")
print(f"{a} {a:.1f} {a:.2fp} {a!r}", a[0], a[-1], a[:], len(a), 4 in a, *a, complex(a), round(Vector(1.26, 2.74), 1), sorted([a, b]), a > b, max(a, b), {a: 1}[Vector(3, 4)], list(map(operator.neg, [a])), sep=" ; ")
a += b
print(a, a == (4, 2), a is not b)
x, y = a
print(x, y, tuple(a), divmod(7, 2), operator.matmul(a, b))
class Money:
    def __init__(self, c): self.c = c
    def __iadd__(self, o): self.c += o; return self
    def __index__(self): return self.c
    def __int__(self): return self.c
    def __float__(self): return self.c / 100
    def __pow__(self, n, mod=None): return ("pow", n, mod)
    def __rpow__(self, n): return ("rpow", n)
    def __divmod__(self, o): return ("divmod", o)
    def __lshift__(self, o): return ("<<", o)
    def __rand__(self, o): return ("r&", o)
    def __invert__(self): return "~"
    def __call__(self, *a, **k): return a, k
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return f"attr {name}"
m = n = Money(3)
m += 4
print(n.c, [0] * m, hex(m), int(m), float(m), m ** 2, pow(m, 2, 5), 2 ** m, divmod(m, 1), m << 1, 6 & m, ~m, m(1, k=2), m.anything, "abcdefgh"[m], range(m), bin(m), math.sqrt(m), sep=" ; ")
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j] if isinstance(i, int) else [row[j] for row in self.rows[i]]
    def __setitem__(self, key, value): self.rows[key[0]][key[1]] = value
    def __delitem__(self, key): del self.rows[key]
    def __matmul__(self, o): return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __missing__(self, k): return None
M = Matrix([[1, 2], [3, 4]])
M[0, 1] = 9
print(M[0, 1], M[:, 0], (M @ M).rows, M[..., 0] if False else "", [M.rows])
del M[0]
print(M.rows)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: a < 5, lambda: a[5], lambda: setattr(a, "z", 1), lambda: Money(1) - 1, lambda: Money(1) < Money(2), lambda: [1][Vector()], lambda: len(Money(1)), lambda: iter(Money(1)), lambda: Money(1)[0], lambda: M[0], lambda: -Money(1), lambda: 1 @ 2, lambda: hash([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
