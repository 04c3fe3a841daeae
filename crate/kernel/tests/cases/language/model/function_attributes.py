def f(a, b=2, *, c=3):
    "Doc."
    return a, b, c


f.author = "me"
print(f.__dict__, f.author)
f.__dict__["year"] = 2024
print(f.year)
del f.__dict__["author"]
print(hasattr(f, "author"))
f.__dict__ = {"new": 1}
print(f.new, hasattr(f, "year"), vars(f))
print(f.__kwdefaults__, f.__defaults__)
f.__kwdefaults__ = {"c": 30}
f.__defaults__ = (20,)
print(f(1))
f.__kwdefaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
del f.__defaults__
print(f.__defaults__)
try:
    f(1)
except TypeError as e:
    print(e)
f.__annotations__["a"] = int
print(f.__annotations__, f.__dict__)
f.__annotations__ = {"b": str}
print(f.__annotations__)
del f.__doc__
print(f.__doc__)
for name, value in [("__name__", 7), ("__qualname__", None), ("__dict__", None), ("__defaults__", 1), ("__kwdefaults__", 1),
                    ("__annotations__", 1), ("__globals__", {}), ("__closure__", ())]:
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
for name in ("__name__", "__dict__", "__globals__", "nothing"):
    try:
        delattr(f, name)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def outer():
    n = 1

    def inner():
        return n

    inner.cell = inner.__closure__[0]
    return inner


g = outer()
g.cell.cell_contents = 5
print(g(), g.__closure__[0].cell_contents, g.__closure__ is not None)


class C:
    def m(self):
        "Method."

    @classmethod
    def k(cls):
        "Class method."

    @staticmethod
    def s():
        "Static method."


m = C().m
print(m.__class__.__name__, m.__doc__, m.__name__, m.__func__ is C.m, m.__self__.__class__ is C)
print(m == C.m, m != m, not (m != m), C().m == C().m, hash(m) == hash(m))
c = C()
print(c.m == c.m, c.m != c.m, c.m is c.m)
raw = C.__dict__["k"]
print(raw.__func__.__name__, raw.__name__, raw.__doc__, raw.__wrapped__ is raw.__func__, raw.__qualname__)
raw = C.__dict__["s"]
print(raw.__name__, raw.__doc__, raw(), raw.__get__(None, C) is C.s)
print(C.__dict__["k"].__get__(None, C).__self__ is C)


def gen():
    yield


it = gen()
it.__name__ = "renamed"
print(it.__name__, it.__qualname__)
try:
    it.__name__ = 1
except TypeError as e:
    print(e)
