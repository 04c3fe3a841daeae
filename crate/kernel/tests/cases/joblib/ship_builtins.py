from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from joblib import Parallel, delayed
Point = namedtuple("Point", "x y")
def same(x):
    return x
values = [
    None, True, 3, 2**100, -1.5, float("inf"), 1 + 2j, "text", "ü€😀", b"bytes", (1, (2,)), [1, [2]], {"a": 1, 2: [3]},
    {1, 2}, frozenset([3]), range(2, 10, 3), slice(1, None, 2), Ellipsis, NotImplemented, int, ValueError, len, print,
    Point(1, 2), Counter("aab"), OrderedDict(a=1), deque([1, 2], maxlen=3), ValueError("x", 1), float("nan"),
]
for value, back in zip(values, Parallel(n_jobs=2)(delayed(same)(v) for v in values)):
    print(repr(back), type(back) is type(value), back == value)
d, = Parallel(n_jobs=2)(delayed(same)(defaultdict(list, a=[1])) for _ in range(1))
d["b"].append(2)
print(d)
p, = Parallel(n_jobs=2)(delayed(lambda p: p._replace(x=5))(Point(1, 2)) for _ in range(1))
print(p, isinstance(p, Point), p.x)
print(Parallel(n_jobs=2)(delayed(Point)(i, y=i) for i in range(2)))
