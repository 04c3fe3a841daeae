from operator import itemgetter, attrgetter, methodcaller, add, mul, not_, truth, contains, getitem, setitem, delitem, concat
from functools import reduce

rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(sorted(rows, key=itemgetter("v", "n")), list(map(itemgetter("n"), rows)), reduce(add, [[1], [2]]), reduce(mul, [2, 3]))
class P:
    def __init__(self, x):
        self.x = x
        self.inner = self
    def scaled(self, k, offset=0):
        return self.x * k + offset
print([p.x for p in sorted([P(3), P(1)], key=attrgetter("x"))], attrgetter("inner.x")(P(5)), methodcaller("scaled", 2, offset=1)(P(4)))
d = {}
setitem(d, "k", 1)
print(d, getitem(d, "k"), contains(d, "k"), not_(0), truth([]), concat([1], [2]), itemgetter(slice(1, 3))("abcd"))
delitem(d, "k")
print(d)
