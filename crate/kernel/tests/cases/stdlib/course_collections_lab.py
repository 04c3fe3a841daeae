from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], list(c.elements())[:6], c.total(), +Counter(a=-1, b=2), Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(b=1))
c.update("aaa"); c.subtract({"b": 5}); del c["r"]
print(c, c - Counter(a=1), sorted(c.items(), key=lambda kv: (-kv[1], kv[0])), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), dict(c))
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1
print(defaultdict(int, {"x": 1}), dict(t["a"]["b"]))
groups = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split(): groups[len(word)].append(word)
print(dict(groups), groups.default_factory, groups.get(99), len(groups), groups[99], len(groups), defaultdict(None, a=1))
d = deque(range(5), maxlen=5)
d.append(5); d.appendleft(-1); d.rotate(2); d.extend([7, 8])
print(d, d[0], d.maxlen, d.index(7), d.count(7), list(reversed(d)), d.popleft(), d.pop(), deque("abc") + deque("d"), deque([1]) * 3)
d.insert(1, "i") if len(d) < 5 else None
d.remove(7)
print(d, 3 in d, d.copy() == d, deque([1, 2]) < deque([1, 3]))
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p._replace(x=9), P._make([1, 2, 3]), p._asdict(), P._fields, P._field_defaults, p + (4,), p == (1, 2, 0), *p, P.__doc__, p.index(2))
R = namedtuple("R", "a class a _b", rename=True)
print(R._fields, R(1, 2, 3, 4))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), list(reversed(o)), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, OrderedDict(a=1) | {"b": 2})
m = ChainMap({"a": 1}, {"a": 0, "b": 2})
m["c"] = 3
print(m, m["b"], m.maps, dict(m), m.new_child({"a": 9})["a"], m.parents, len(m), "b" in m, list(m))
class Upper(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.upper(), value)
u = Upper(a=1); u["b"] = 2; u.update({"c": 3})
print(u, u.data, "A" in u, len(u), u | {"d": 4})
class Unique(UserList):
    def append(self, x):
        if x not in self: super().append(x)
l = Unique([1, 2]); l.append(2); l.append(3)
print(l, l[1:], type(l[1:]).__name__, l + [9], l * 2)
for bad in (lambda: deque([], maxlen=-1), lambda: deque().pop(), lambda: d[99], lambda: P(1), lambda: P(1, 2, 3, 4), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "1a"), lambda: namedtuple("class", "a"),
            lambda: setattr(p, "x", 5), lambda: o["zz"], lambda: o.move_to_end("zz"), lambda: defaultdict(5), lambda: m["zz"], lambda: d.remove("zz"), lambda: d.index("zz"), lambda: p._replace(q=1), lambda: m.pop("b"), lambda: Counter(5),
            lambda: defaultdict()["x"], lambda: namedtuple("Q", "_a"), lambda: p.q):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for i in range(2):
    try:
        for x in d: d.append(x)
    except RuntimeError as e:
        print(e)
