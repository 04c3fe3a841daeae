class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        if not isinstance(o, T): return NotImplemented
        return self.v == o.v
    def __lt__(self, o):
        if not isinstance(o, T): return NotImplemented
        return self.v < o.v
    def __le__(self, o): return self.v <= o.v
    def __repr__(self): return f"T{self.v}"
a, b = T(1), T(2)
print(a == T(1), a != b, a < b, b > a, a <= b, b >= a, a == 1, a != 1)
print(sorted([T(3), T(1), T(2)]), min(b, a), max([a, b]), [T(1)] == [T(1)], T(1) in [T(1)], (a, b) < (a, T(3)))
for t in [lambda: a < 1, lambda: 1 < a, lambda: object() < object(), lambda: a > "x", lambda: [a] < [1]]:
    try:
        t()
    except TypeError as e:
        print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
print(T.__hash__)
class Weird:
    def __eq__(self, o): return "yes"
    def __ne__(self, o): return []
    def __lt__(self, o): return None
w = Weird()
print(w == 1, w != 1, w < 1, not (w == 1), [w] == [1], 1 == w)
class P:
    pass
p = P()
print(p == p, p == P(), p != P(), p != p)
