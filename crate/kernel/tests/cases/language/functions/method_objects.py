class A:
    def m(self, x=1): return (self, x)
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
a = A()
m = a.m
print(m(3)[1], m.__self__ is a, m.__func__ is A.m, m == a.m, a.m is a.m)
print(A.m(a, 4)[1], A.s(1), a.s(2), A.c(), a.c())
print(A.m is A.m, A.__dict__["s"].__class__.__name__, type(A.__dict__["c"]).__name__)
f = "abc".upper
print(f(), [].append.__name__, str.upper("x"), list.__len__([1, 2]))
class B(A): pass
print(B.c(), B().c(), hash(a.m) == hash(a.m))
def free(self): return "free"
A.added = free
a.inst = free
print(a.added())
try:
    a.inst()
except TypeError as e:
    print(e)
