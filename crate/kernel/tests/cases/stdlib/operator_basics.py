import operator
from operator import itemgetter, attrgetter, methodcaller, add
print(add(1, 2), operator.mul(3, 4), operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.neg(3), operator.not_([]))
print(operator.lt(1, 2), operator.eq([1], [1]), operator.contains([1, 2], 2), operator.getitem("abc", 1), operator.and_(6, 3), operator.xor(6, 3), operator.concat([1], [2]), operator.is_(None, None))
rows = [("Bob", 25), ("Ann", 31), ("Cem", 25)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), list(map(itemgetter(0), rows)))
class P:
    def __init__(self, n):
        self.n = n
print([p.n for p in sorted([P(3), P(1)], key=attrgetter("n"))], methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(operator.index(True), operator.countOf([1, 2, 1], 1), operator.truth([0]), operator.abs(-4), operator.invert(5))
d = {}
operator.setitem(d, "k", 1)
print(d)
itemgetter("zz")(d)
