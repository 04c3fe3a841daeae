class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
    def __eq__(self, o): return "A.eq"
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
class B(A):
    def __radd__(self, o): return "B.radd"
    def __eq__(self, o): return "B.eq"
    def __gt__(self, o): return "B.gt"
class C(A): pass
print(A() + B(), B() + A(), A() + C(), A() == B(), A() < B(), A() < C())
class X:
    def __add__(self, o): return NotImplemented
    def __mul__(self, o): return NotImplemented
class Y:
    def __radd__(self, o): return "Y.radd"
print(X() + Y())
for t in [lambda: X() + X(), lambda: X() * 2, lambda: 2 * X(), lambda: X() - 1, lambda: -X(), lambda: ~X(), lambda: X() ** 2, lambda: pow(X(), 2, 3), lambda: abs(X()), lambda: X() @ 1, lambda: divmod(X(), 1), lambda: X() // 1, lambda: X() << 1, lambda: +X()]:
    try:
        print(t())
    except TypeError as e:
        print(e)
class I(int):
    def __add__(self, o): return "I.add"
    def __radd__(self, o): return "I.radd"
print(1 + I(2), I(2) + 1, I(3) * 2, type(I(3) * 2).__name__)
