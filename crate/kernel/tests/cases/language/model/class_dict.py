import types


class A:
    """Doc."""

    x = 1

    def f(self):
        return self.x


class B(A):
    pass


view = A.__dict__
print(type(view), isinstance(view, types.MappingProxyType))
print([name for name in view], [name for name in vars(B)])
A.y = 2
print(view["y"], "y" in view, "z" in view, len(view) == len(list(view)))
try:
    view["x"] = 3
except TypeError as e:
    print(e)
try:
    del view["x"]
except TypeError as e:
    print(e)
print(view.get("x"), view.get("nope"), view.get("nope", 5))
print({k: v for k, v in vars(A).items() if not k.startswith("_") and not callable(v)})
print(dict(view)["x"], view.copy()["y"], view["__doc__"], B.__dict__["__doc__"])
print(view["f"](A()), sorted(k for k in view.keys() if "_" not in k))
print(view["__dict__"], view["__weakref__"])

m = types.MappingProxyType({"a": 1, "b": 2})
print(m, m == {"a": 1, "b": 2}, m | {"c": 3}, list(reversed(m)), str(m))
for bad in ([1], 5):
    try:
        types.MappingProxyType(bad)
    except TypeError as e:
        print(e)
try:
    hash(m)
except TypeError as e:
    print(e)
print({1: 2}.keys().mapping, {"k": 1}.items().mapping["k"])


class S:
    __slots__ = ("slot",)


print(S.slot, type(S.slot).__name__)
s = S()
s.slot = 4
print(S.slot.__get__(s), S.slot.__get__(s, S))
