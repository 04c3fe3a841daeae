import inspect, pprint
data = {"numbers": list(range(25)), "nested": {"a": [{"b": "x" * 30}, {"c": "y" * 30}]}, "t": (1, 2)}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat([1, [2, [3, [4]]]], depth=2))
pprint.pprint({"z": 1, "y": 2}, sort_dicts=False)
def f(a, /, b, *args, c=1, d: int = 2, **kw) -> str:
    """Docs of f."""
    return a
sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.parameters["d"].default, sig.parameters["a"].kind.name, sig.return_annotation)
print(inspect.getdoc(f), inspect.isfunction(f), inspect.isclass(int), inspect.ismethod("".upper), inspect.isgeneratorfunction(f))
print(sig.bind(1, 2, c=3).arguments, inspect.getsource(f).splitlines()[0])
sig.bind()
