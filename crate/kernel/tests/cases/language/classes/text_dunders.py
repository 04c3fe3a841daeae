class A:
    def __repr__(self): return "A-repr"
class B:
    def __str__(self): return "B-str"
class C:
    def __repr__(self): return "C-repr"
    def __str__(self): return "C-str"
    def __format__(self, spec): return f"fmt[{spec}]"
    def __bytes__(self): return b"cc"
print(A(), [A()], f"{A()}", f"{A()!r}", "%s %r" % (A(), A()), "{}".format(A()))
print(B(), str(B()), repr(B()).startswith("<__main__.B object at 0x"))
print(C(), [C()], (C(),), {1: C()}, f"{C()} {C():>5} {C()!s} {C()!r}", format(C(), "x"), bytes(C()))
class D:
    def __repr__(self): return 5
class E:
    def __str__(self): return None
class F:
    def __format__(self, s): return 1
for t in [lambda: repr(D()), lambda: str(E()), lambda: f"{F()}", lambda: f"{A():>10}"]:
    try:
        print(t())
    except TypeError as e:
        print(e)
class R:
    def __init__(self): self.items = [self]
    def __repr__(self): return f"R({len(self.items)})"
print(R().items)
