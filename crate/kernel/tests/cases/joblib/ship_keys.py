from joblib import Parallel, delayed
class Key:
    def __init__(self, name, n):
        self.name, self.n = name, n
    def __hash__(self):
        return hash((self.name, self.n))
    def __eq__(self, other):
        return (self.name, self.n) == (other.name, other.n)
    def __repr__(self):
        return f"{self.name}{self.n}"
table = {Key("a", 1): [1], Key("b", 2): {Key("c", 3)}, (Key("d", 4), 5): "pair"}
def look(t):
    return t[Key("a", 1)], Key("c", 3) in t[Key("b", 2)], t[Key("d", 4), 5], len(t)
print(Parallel(n_jobs=2)(delayed(look)(table) for _ in range(2)))
back, = Parallel(n_jobs=2)(delayed(lambda t: t)(table) for _ in range(1))
print(look(back), sorted(map(repr, back[Key("b", 2)])))
members = {Key("x", i) for i in range(5)}
print(sorted(map(repr, Parallel(n_jobs=2)(delayed(lambda s: s | {Key("y", 1)})(members) for _ in range(1))[0])))
frozen = frozenset([Key("z", 1), (Key("z", 2),)])
print(Parallel(n_jobs=2)(delayed(lambda f: (Key("z", 2),) in f)(frozen) for _ in range(2)))
loop = {}
k = Key("k", 0)
k.table = loop
loop[k] = k
back, = Parallel(n_jobs=2)(delayed(lambda d: d)(loop) for _ in range(1))
inner = next(iter(back))
print(inner.table is back, back[k] is inner)
