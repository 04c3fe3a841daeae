from collections import defaultdict

d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d, dict(d), d["zz"], len(d), d.get("q"), "q" in d)
n = defaultdict(int, x=5)
for ch in "hello":
    n[ch] += 1
print(dict(n), n.default_factory, defaultdict(lambda: "?")["x"])
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]), defaultdict(set, {1: {2}}))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
try:
    defaultdict()["k"]
except KeyError as error:
    print("KeyError", error)
