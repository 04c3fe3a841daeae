import types

def f():
    yield 1

print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), types.NoneType is type(None))
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [2]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[2]), vars(ns))
m = types.MappingProxyType({"k": 1})
print(m["k"], dict(m), len(m), "k" in m, list(m), m)
try:
    m["z"] = 2
except TypeError as error:
    print("read-only")

class C:
    def m(self):
        pass

print(isinstance(C().m, types.MethodType), isinstance(lambda: 0, types.LambdaType), isinstance(types, types.ModuleType) if hasattr(types, "ModuleType") else True)
D = types.new_class("D", (C,), {}, lambda ns: ns.update(x=5))
print(D.x, D.__name__, issubclass(D, C))
