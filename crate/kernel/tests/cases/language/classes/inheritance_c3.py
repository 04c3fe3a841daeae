class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
class E(C, B): pass
print(D().who(), E().who())
print([c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
print(D.__bases__, D.__base__.__name__)
try:
    class X(D, E): pass
except TypeError as e:
    print(e)
try:
    class Y(A, B): pass
except TypeError as e:
    print(e)
try:
    class Z(A, A): pass
except TypeError as e:
    print(e)
print(issubclass(D, C), isinstance(D(), A), issubclass(bool, int), issubclass(A, (int, object)))
