from collections import defaultdict, OrderedDict
d = defaultdict(list)
for name, group in [("Ann", "x"), ("Bob", "y"), ("Cem", "x")]:
    d[group].append(name)
print(d, dict(d), d["z"], len(d), d.get("q"), "q" in d, d.default_factory)
n = defaultdict(int)
for c in "hello":
    n[c] += 1
print(n, sorted(n.items()), max(n, key=n.get))
tree = defaultdict(lambda: defaultdict(int))
tree["a"]["b"] += 5
print(tree["a"]["b"], dict(tree["a"]))
e = defaultdict(int, {"k": 1}, j=2)
print(e == {"k": 1, "j": 2}, e.copy())
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(last=False), list(o), OrderedDict())
plain = defaultdict()
try:
    plain["x"]
except KeyError as error:
    print("KeyError", error)
defaultdict(5)
