import math
from joblib import Parallel, delayed
def mark(x):
    math.marked = x
    return x
Parallel(n_jobs=2, prefer="threads")(delayed(mark)(i) for i in (7,))
print(math.marked)
def define(name):
    globals()[name] = len(name)
    return name
class Registry:
    items = {}
    @classmethod
    def register(cls, name):
        cls.items[name] = cls
        cls.latest = name
        return name
print(Parallel(n_jobs=2, prefer="threads")(delayed(Registry.register)(n) for n in ("a", "b")))
print(sorted(Registry.items), Registry.items["a"] is Registry, Registry.latest)
def first_time():
    global made
    made = [1]
    return len(made)
print(Parallel(n_jobs=2, prefer="threads")(delayed(first_time)() for _ in range(2)), made)
