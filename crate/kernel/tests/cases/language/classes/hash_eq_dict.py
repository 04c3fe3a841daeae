class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v) % 3
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f"K{self.v}"
d = {K(1): "a", K(4): "b", K(1): "c"}
print(d, d[K(4)], K(7) in d, len({K(1), K(1), K(2)}))
class BadHash:
    def __hash__(self): return "x"
class NoHash:
    __hash__ = None
for t in [lambda: hash(BadHash()), lambda: hash(NoHash()), lambda: {NoHash(): 1}, lambda: {NoHash()}]:
    try:
        t()
    except TypeError as e:
        print(e)
class Raises:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq failed")
try:
    {Raises(): 1, Raises(): 2}
except ValueError as e:
    print(e)
class Same:
    def __eq__(self, o): return False
s = Same()
print(s in [s], [s].index(s), [s] == [s])
