d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] += 10
print(d, len(d), "a" in d, "z" in d, d.get("z"), d.get("z", 0), d["b"])
print(d.keys(), d.values(), d.items())
print(list(d), list(d.values()), list(d.items()))
print(d.pop("b"), d.pop("zz", "none"), d.popitem(), d)
print(d.setdefault("a", 99), d.setdefault("n", []), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), "pq"])
print(d)
del d["x"]
print(d, dict(one=1, two=2), dict([(1, 2)], k=3), dict({"q": 1}), dict(zip("ab", [1, 2])))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
e = d.copy()
e.clear()
print(e, bool(e), bool(d))
for key in d:
    print(key, end=" ")
print()
for key, value in d.items():
    print(key, value, sep="=", end=";")
print()
