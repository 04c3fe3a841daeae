def f(a, b, c=1): pass
def g(*, k, m): pass
def h(a, /, b): pass
def none(): pass
class C:
    def m(self, x): pass
tests = [
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3, 4), lambda: f(1, 2, d=3), lambda: f(1, a=2), lambda: f(b=1),
    lambda: g(), lambda: g(k=1), lambda: g(1, k=1, m=2), lambda: h(a=1, b=2), lambda: h(1), lambda: none(1),
    lambda: C().m(), lambda: C().m(1, 2), lambda: C.m(), lambda: C(1), lambda: none(x=1),
    lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(1, 2, **{"c": 1}, **{"c": 2}),
    lambda: (lambda x: x)(), lambda: 5(), lambda: "s"(), lambda: None(), lambda: [1](0),
    lambda: f(1, 2, 3, c=3), lambda: f(1, *(2, 3, 4, 5)),
]
for t in tests:
    try:
        t()
        print("no error")
    except TypeError as e:
        print(e)
