from collections.abc import Iterable, Iterator, Sequence, Mapping, Callable, Hashable, Sized, MutableMapping, Set

class Bag:
    def __init__(self, items):
        self.items = items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)

b = Bag([1, 2])
print(isinstance(b, Iterable), isinstance(b, Sized), isinstance(b, Iterator), isinstance(b, Sequence))
for value in ([], (), "s", {}, set(), range(3), 5, iter([]), (x for x in []), len, b"x"):
    kinds = [k.__name__ for k in (Iterable, Iterator, Sequence, Mapping, Callable, Hashable, Sized, Set)
             if isinstance(value, k)]
    print(type(value).__name__, kinds)

class Lower(MutableMapping):
    def __init__(self):
        self.data = {}
    def __getitem__(self, key):
        return self.data[key.lower()]
    def __setitem__(self, key, value):
        self.data[key.lower()] = value
    def __delitem__(self, key):
        del self.data[key.lower()]
    def __iter__(self):
        return iter(self.data)
    def __len__(self):
        return len(self.data)

d = Lower()
d["A"] = 1
d.update(B=2, c=3)
print(d["a"], "b" in d, dict(d), d.get("zz", 0), d.pop("C"), len(d))
print(list(d.items()), d.setdefault("x", 9), sorted(d.keys()))
try:
    Mapping()
except TypeError as error:
    print(error)
