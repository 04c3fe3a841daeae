class A:
    shared = []
    n = 0
    def __init__(self):
        self.own = []
a, b = A(), A()
a.shared.append(1); a.own.append(2)
print(b.shared, b.own)
a.n += 1
print(a.n, b.n, A.n, a.__dict__)
A.n = 10
print(a.n, b.n)
del a.n
print(a.n)
print(getattr(a, "zzz", "dflt"), hasattr(a, "own"))
setattr(a, "dyn", 5)
print(a.dyn, vars(a))
delattr(a, "dyn")
for bad in [lambda: a.dyn, lambda: A.zzz, lambda: delattr(a, "dyn"), lambda: (5).foo, lambda: "x".foo, lambda: None.foo, lambda: [].foo, lambda: len.foo, lambda: A().m()]:
    try:
        bad()
    except AttributeError as e:
        print(e)
print(A.__name__, A.__module__, A.__qualname__, a.__class__ is A, type(a) is A)
