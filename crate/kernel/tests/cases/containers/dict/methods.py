d = {"b": 1, "a": 2}
d["c"] = 3
print(d, len(d), list(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 1 in d, "z" not in d, d.setdefault("a", 9), d.setdefault("n"), d.setdefault("m", []).append(1), d)
print(d.pop("n"), d.pop("zz", "gone"), d.popitem(), d, list(d.keys()), list(d.values()), list(d.items()), d.copy() == d, d.copy() is d)
d.update({"a": 10}, x=1); d.update([("y", 2)]); d.update(zip("pq", range(2))); print(d); del d["x"]; d["b"] = d.pop("a"); print(d)
print(d | {"b": 0, "new": 1}, {"b": 0} | d, {**d, "b": 5}, dict(d, k=1), dict(a=1, b=2), dict([("x", 1)]), dict(zip("ab", [1, 2])), dict({"k": "v"}), dict(), {}.fromkeys("ab"), dict.fromkeys([1, 2], 0), {k: v for k, v in zip("ab", (1, 2))})
d |= {"z": 26}; d |= [("t", 1)]; print(d, list(reversed(d)), list(reversed(d.items()))[0], list(reversed(d.values()))[0], d == dict(reversed(d.items())), {1: "a", 1.0: "b", True: "c"}, {"a": 1} == {"a": 1, "b": 2}, {"a": [1]} != {"a": [1]})
d.clear(); print(d, bool(d), sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), max({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), min({"x": 3, "y": 1}.values()), sum({1: 2, 3: 4}), dict(sorted({"b": 1, "a": 2}.items())))
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()): print(i, k, v)
inverse = {v: k for k, v in {"a": 1, "b": 2}.items()}; print(inverse, {i: {j: i * j for j in range(2)} for i in range(2)}, {None: 1, (1, 2): 2, 1.5: 3}, str({"a": {"b": [1]}}))
