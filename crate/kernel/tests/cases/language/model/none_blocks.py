class A:
    __add__ = None
    __radd__ = None
    __iadd__ = None
    __eq__ = None
    __lt__ = None
    __bool__ = None
    __contains__ = None
    __iter__ = None
    __len__ = None
    __hash__ = None
    __reversed__ = None
    __call__ = None


a = A()


def inplace():
    x = a
    x += 1


tests = {
    "add": lambda: a + 1,
    "radd": lambda: 1 + a,
    "iadd": inplace,
    "eq": lambda: a == 1,
    "ne": lambda: a != 1,
    "lt": lambda: a < 1,
    "bool": lambda: bool(a),
    "if": lambda: 1 if a else 2,
    "in": lambda: 1 in a,
    "iter": lambda: iter(a),
    "for": lambda: [x for x in a],
    "hash": lambda: hash(a),
    "reversed": lambda: reversed(a),
    "call": lambda: a(),
}
for name, test in tests.items():
    try:
        print(name, test())
    except TypeError as e:
        print(name, e)


class B:
    def __iter__(self):
        yield 1

    __contains__ = None


print(list(B()))
try:
    1 in B()
except TypeError as e:
    print(e)
