from joblib import Parallel, delayed
class State:
    def __init__(self, data):
        self.data = data
        self.cache = {"big": 1}
    def __getstate__(self):
        return {"data": self.data}
    def __setstate__(self, state):
        self.data = state["data"]
        self.cache = "rebuilt"
def look(s):
    return s.data, s.cache
print(Parallel(n_jobs=2)(delayed(look)(State(i)) for i in range(2)))
class Reduced:
    made = 0
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __reduce__(self):
        return (Reduced, (self.b, self.a))
print([(r.a, r.b) for r in Parallel(n_jobs=2)(delayed(lambda r: r)(Reduced(1, 2)) for _ in range(1))])
print(Parallel(n_jobs=2)(delayed(lambda r: (r.a, r.b))(Reduced(1, 2)) for _ in range(1)))
class WithState:
    def __reduce__(self):
        return (WithState, (), {"x": 1})
print(Parallel(n_jobs=2)(delayed(lambda r: r.x)(WithState()) for _ in range(1)))
class NoPickle:
    def __reduce__(self):
        raise TypeError("not this one")
try:
    Parallel(n_jobs=2)(delayed(id)(NoPickle()) for _ in range(1))
except Exception as e:
    print(type(e).__name__, e)
class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b, a + b))
    def __getnewargs__(self):
        return self[:2]
print(Parallel(n_jobs=2)(delayed(lambda t: (type(t).__name__, tuple(t)))(NewArgs(1, 2)) for _ in range(1)))
class Slots:
    __slots__ = ("a", "b")
    def __init__(self):
        self.a = 1
print(Parallel(n_jobs=2)(delayed(lambda s: (s.a, hasattr(s, "b")))(Slots()) for _ in range(1)))
