class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcls, name, bases, ns)
        cls.stamp = name.lower()
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a)
        return super().__call__(*a, **k)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 3
    def __getitem__(cls, k): return ("item", k)
    def __getattr__(cls, n): return f"meta-{n}"
    def meth(cls): return cls.__name__ + ".meth"
    @property
    def prop(cls): return "prop of " + cls.__name__
class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A): pass
a = A(5)
print(a.v, A.stamp, B.stamp, type(B) is Meta, A, len(A), list(A), 3 in A, A["k"], A.zzz, A.meth(), B.prop)
try:
    a.meth()
except AttributeError as e:
    print(e)
D = type("D", (A,), {"y": 2})
print(D.y, type(D).__name__)
print(isinstance(A, Meta), isinstance(A, type), issubclass(Meta, type))
