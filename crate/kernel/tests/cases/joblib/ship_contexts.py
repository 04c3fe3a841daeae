from joblib import Parallel, delayed
class Timer:
    def __init__(self, name):
        self.name = name
        self.log = []
    def __enter__(self):
        self.log.append("in")
        return self
    def __exit__(self, *args):
        self.log.append("out")
        return False
def use(timer):
    with timer as t:
        t.log.append("body")
    return t.log
t = Timer("t")
print(Parallel(n_jobs=2)(delayed(use)(t) for _ in range(2)), t.log)
class Stack:
    def __init__(self, items=()):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def __iter__(self):
        return iter(self.items)
    def __contains__(self, x):
        return x in self.items
    def __add__(self, other):
        return Stack(self.items + other.items)
    def __bool__(self):
        return bool(self.items)
def facts(s):
    return len(s), s[0], list(s), 2 in s, bool(s), (s + s).items
print(Parallel(n_jobs=2)(delayed(facts)(Stack([1, 2])) for _ in range(1)))
class Lazy:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return name.upper()
print(Parallel(n_jobs=2)(delayed(lambda l: l.hello)(Lazy()) for _ in range(1)))
