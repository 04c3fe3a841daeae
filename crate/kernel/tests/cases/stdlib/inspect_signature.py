import inspect

def f(a, b=2, *args, c, d="x", **kwargs):
    """Adds.

        Indented.
    """
    return a

def g(a, /, b, *, c=None):
    pass

print(inspect.signature(f), inspect.signature(g), inspect.signature(lambda x, y=(1, 2): 0))
s = inspect.signature(f)
for name, p in s.parameters.items():
    print(name, p.kind.name if hasattr(p.kind, "name") else p.kind, p.default is inspect.Parameter.empty)
print(s.bind(1, c=3).arguments, s.bind(1, 2, 3, c=4, z=5).args, s.bind(1, 2, 3, c=4, z=5).kwargs)
for bad in (lambda: s.bind(), lambda: inspect.signature(g).bind(1, 2, 3), lambda: inspect.signature(g).bind(1, 2, q=1), lambda: inspect.signature(5)):
    try:
        bad()
    except TypeError as error:
        print(error)

class C:
    def __init__(self, x, y=1):
        pass
    def m(self, q):
        pass

print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m))
print(inspect.getdoc(f), inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(f), inspect.isbuiltin(len))
print(inspect.getfullargspec(f)[:4], inspect.ismodule(inspect), [n for n, _ in inspect.getmembers(C(1), inspect.ismethod)])

def gen():
    yield 1

print(inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.isabstract(C), inspect.cleandoc("  a\n    b\n  c"))
