print(hash(0), hash(1), hash(-1), hash(True), hash(2**61 - 2), hash(2**61 - 1), hash(2**64), hash(1.5), hash(-2.5), hash(1e100), hash(0.1), hash(None) == hash(None), hash(float("inf")), hash(1j), hash(3 + 4j), hash(()) == hash(()))
print(hash((1, 2, 3)), hash((1, 2, 3)) == hash((1.0, 2.0, 3.0)), hash(()), hash((0,)), hash((1, (2, 3))), hash(frozenset()), hash(range(3)) == hash(range(3)), hash(b""))
class A: pass
class B:
    def __eq__(self, other): return True
class C:
    def __hash__(self): return 7
    def __eq__(self, other): return isinstance(other, C)
a = A()
print(hash(a) == hash(a), {a: 1}[a], a == a, A() == A(), hash(C()), {C(): 1}[C()], len({C(), C()}), B.__hash__, B() == 5, 5 == B(), B() in [1], id(a) == id(a), a is a, a is not A())
try:
    hash(B())
except TypeError as error:
    print(error)
print([1, 2] is [1, 2], "" is "", None is None, len({1, 1.0, True, 1 + 0j}), len({0, False, 0.0, -0.0, ""}), {1: "a"}.get(1.0), {True: 1}.get(1), 1 in {True}, 2 in [2.0], "1" in [1], (1, 2) in {(1.0, 2.0)})
