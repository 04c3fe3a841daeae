import copy

class Pool:
    def __init__(self, items):
        self.items = items
        self.handle = object()
    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        made.items = copy.deepcopy(self.items, memo)
        made.handle = self.handle
        return made

p = Pool([[1], [2]])
q = copy.deepcopy(p)
print(q.items == p.items, q.items[0] is p.items[0], q.handle is p.handle)

class Reduced:
    def __init__(self, n):
        self.n = n
    def __reduce__(self):
        return (Reduced, (self.n * 10,))

print(copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(2)).n)

class WithState:
    def __init__(self):
        self.a, self.cache = 1, "big"
    def __getstate__(self):
        return {"a": self.a}
    def __setstate__(self, state):
        self.a, self.cache = state["a"], None

w = copy.copy(WithState())
print(w.a, w.cache)

class Slots:
    __slots__ = ("x", "y")
s = Slots()
s.x, s.y = 1, [2]
t = copy.deepcopy(s)
print(t.x, t.y, t.y is s.y)
