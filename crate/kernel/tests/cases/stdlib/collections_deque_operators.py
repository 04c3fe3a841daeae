from collections import OrderedDict, defaultdict, deque

d = deque([1, 2, 3], maxlen=5)
print(d + deque([4]), d * 2, 2 * d, deque("ab") + deque("c"))
d += [7, 8, 9]
print(d)
d *= 1
print(d, d.maxlen)
d *= 0
print(d, len(d))
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1], 4), deque([1]) != deque([2]), deque("b") > deque("a"))
try:
    deque([1]) < [1]
except TypeError as e:
    print(e)
try:
    deque([1]) + [2]
except TypeError as e:
    print(e)
q = deque("abcabc")
print(q.index("b"), q.index("b", 2), q.index("c", -2), q.index("a", 0, 1))
for args in [("z",), ("a", 1, 3), ("b", 5)]:
    try:
        q.index(*args)
    except ValueError as e:
        print(e)
try:
    deque([], 1, 2)
except TypeError as e:
    print(e)
loop = deque([1])
loop.append(loop)
print(loop)


class Named(deque):
    def __init__(self, items, name=""):
        super().__init__(items, 3)
        self.name = name


n = Named([1, 2, 3, 4], name="last three")
print(n, n.name, n.maxlen, type(n + deque([5])).__name__)


class Meddler:
    def __init__(self, q):
        self.q = q

    def __eq__(self, other):
        self.q.clear()
        return False


for method in ("count", "index", "__contains__"):
    q = deque([1, 2, 3])
    q.append(Meddler(q))
    q.append(4)
    try:
        getattr(q, method)("x")
    except (RuntimeError, IndexError) as e:
        print(method, type(e).__name__, e)

o = OrderedDict(a=1)
print(o | {"b": 2}, {"z": 0} | o, type(o | {}).__name__)
o |= {"c": 3}
print(o, o.pop("a", default=None), o.pop("nope", default=5), o.setdefault("d", default=4))
print(OrderedDict.fromkeys("xy", value=1), OrderedDict.fromkeys("x"))
o["self"] = o
print(o)


class Sub(defaultdict):
    def __init__(self):
        super().__init__(self.make)

    def make(self):
        return []


print(repr(Sub()).split(" of ")[1])


class First(OrderedDict):
    pass


f = First.fromkeys([3, 1, 2])
f.move_to_end(3)
print(f, type(f.copy()).__name__, list(reversed(f)))
