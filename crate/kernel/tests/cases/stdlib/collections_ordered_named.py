from collections import OrderedDict, namedtuple

o = OrderedDict([("b", 1), ("a", 2), ("c", 3)])
o.move_to_end("b")
print(o, list(o), o.popitem(), o.popitem(last=False), o, OrderedDict(a=1) == {"a": 1})
o.move_to_end("a", last=False) if "a" in o else None
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(OrderedDict(a=1, b=2))))
P = namedtuple("P", ["x", "y"], defaults=[0])
p = P(3)
print(p, p.x, p[1], p._asdict(), p._replace(y=9), P._fields, P._field_defaults, P._make([1, 2]), *p)
x, y = p
print(x, y, p == (3, 0), p < P(4), isinstance(p, tuple), hash(p) == hash((3, 0)), P.__name__, [q.x for q in map(P._make, [(1, 2), (3, 4)])])
E = namedtuple("E", "name, class_, id", rename=True)
print(E._fields, namedtuple("R", "a def a", rename=True)._fields)
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "1a"), lambda: p._replace(z=1), lambda: P(z=1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
