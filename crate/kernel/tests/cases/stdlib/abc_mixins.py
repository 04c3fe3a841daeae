from abc import ABC, abstractmethod
from collections.abc import Sequence, Set, Mapping, Iterator, Sized

class Range2(Sequence):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * 2

r = Range2(4)
print(list(r), 4 in r, 5 in r, r.index(4), r.count(2), list(reversed(r)), isinstance(r, Sized))

class ListSet(Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)

a, b = ListSet("abc"), ListSet("bcd")
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= ListSet("abcd"), a == ListSet("cba"), a.isdisjoint(ListSet("xyz")))

class Countdown(Iterator):
    def __init__(self, n):
        self.n = n
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n

print(list(Countdown(3)), sum(Countdown(5)), isinstance(Countdown(1), Iterator))
try:
    class Half(Sequence):
        def __len__(self):
            return 0
    Half()
except TypeError as error:
    print(error)
