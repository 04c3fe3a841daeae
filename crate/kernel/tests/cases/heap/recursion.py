def probe(name, call):
    try:
        call()
        print(name, "no error")
    except RecursionError as e:
        print(name, "RecursionError", str(e)[:32])
def plain(n):
    return plain(n + 1)
def by_key(n):
    return sorted([1, 2], key=lambda x: by_key(n + 1))
class Endless:
    def __eq__(self, other): return Endless() == Endless()
    def __lt__(self, other): return Endless() < Endless()
    def __repr__(self): return repr(Endless())
    def __str__(self): return str(self) + "x"
    def __hash__(self): return hash(Endless())
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __add__(self, other): return self + other
    def __getitem__(self, key): return self[key]
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
    def __getattr__(self, name): return getattr(self, name + "x")
    @property
    def prop(self): return self.prop
e = Endless()
probe("plain", lambda: plain(0))
probe("sort key", lambda: by_key(0))
probe("eq", lambda: e == e)
probe("lt", lambda: e < e)
probe("repr", lambda: repr(e))
probe("str", lambda: str(e))
probe("hash", lambda: hash(e))
probe("len", lambda: len(e))
probe("iter", lambda: iter(e))
probe("call", lambda: e())
probe("add", lambda: e + e)
probe("getitem", lambda: e[0])
probe("bool", lambda: bool(e))
probe("contains", lambda: 1 in e)
probe("property", lambda: e.prop)
def deep(n):
    yield from deep(n + 1)
probe("yield from", lambda: next(deep(0)))
def looping(n):
    for x in looping(n + 1):
        yield x
probe("generator", lambda: list(looping(0)))
probe("list eq", lambda: [e] == [Endless()])
probe("map", lambda: (lambda h: h(h))(lambda h: list(map(h, [h]))))
class Again:
    def __init__(self):
        Again()
probe("init", Again)
class New:
    def __new__(cls):
        return New()
probe("new", New)
print("alive")
