from types import SimpleNamespace, MappingProxyType
import types

ns = SimpleNamespace(x=1)
ns.y = ns.x + 1
del ns.x
print(ns, hasattr(ns, "x"), vars(ns), SimpleNamespace(a=[1]) == SimpleNamespace(a=[1]), SimpleNamespace())

class Point(SimpleNamespace):
    pass

print(Point(x=1, y=2), Point(x=1).x)
settings = {"debug": True}
view = MappingProxyType(settings)
settings["level"] = 3
print(view["level"], len(view), list(view), view.get("zz", 0), dict(view), "debug" in view, view.copy(), repr(view))
for bad in (lambda: view.__setitem__("a", 1), lambda: view.clear()):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
def gen():
    yield
print(type(gen()) is types.GeneratorType, isinstance(print, types.BuiltinFunctionType), types.FunctionType is type(gen))
