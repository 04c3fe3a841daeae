d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
d["d"] = 4
print(keys, values, items, len(keys), "d" in keys, 4 in values, ("d", 4) in items, ("d", 5) in items, [1] in values)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), sorted({"a", "z"} - keys), sorted(keys & ["a", "b"]), keys == {"a", "b", "c", "d"}, keys <= {"a", "b", "c", "d", "e"}, keys > {"a"}, keys.isdisjoint(["x"]))
print(sorted(items & {("a", 1), ("b", 9)}), sorted(items - {("a", 1)}), items == d.copy().items(), values == d.values(), keys == d.keys(), list(keys)[0], isinstance(keys, set), type(keys).__name__, type(items).__name__, type(iter(values)).__name__)
print(list(map(str.upper, keys)), sum(values), max(items, key=lambda kv: kv[1]), list(zip(keys, values)), dict(zip(values, keys)), [*reversed(keys)], {}.keys(), {}.items(), repr({}.values()))
for bad in (lambda: keys[0], lambda: keys + keys, lambda: hash(keys), lambda: values & {1}, lambda: keys.add("x")):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
