import gc
from collections import OrderedDict, defaultdict, deque
from functools import lru_cache, partial
gone = []
class Marked:
    def __init__(self, name):
        self.name = name
        self.items = [1, 2]
    def use(self, x):
        return x
    def __del__(self):
        gone.append(self.name)
def make(name, attach):
    m = Marked(name)
    m.held = attach(m)
make("map", lambda m: map(m.use, m.items))
make("filter", lambda m: filter(m.use, [m]))
make("zip", lambda m: zip([m], m.items))
make("enumerate", lambda m: enumerate([m]))
make("reversed", lambda m: reversed([m]))
make("list iterator", lambda m: iter([m]))
make("dict view", lambda m: iter({m: 1}))
make("partial", lambda m: partial(m.use, m))
make("deque", lambda m: deque([m]))
make("defaultdict", lambda m: defaultdict(list, a=m))
make("ordered", lambda m: OrderedDict(a=m))
make("cached", lambda m: lru_cache(lambda x: (m, x)))
make("slice", lambda m: slice(m, None))
make("generator expression", lambda m: (x for x in [m]))
make("lambda default", lambda m: lambda x=m: x)
make("frozenset", lambda m: frozenset([m]))
make("nested", lambda m: {"a": [(m, [{"b": m}])]})
make("method of other", lambda m: [m].append)
print(gone)
gc.collect()
print(sorted(gone), len(gone))
