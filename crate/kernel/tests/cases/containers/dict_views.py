d = {"a": 1, "b": 2, "c": 3}
keys = d.keys()
d["e"] = 5
print(keys, len(keys), "e" in keys, ("a", 1) in d.items(), ("a", 2) in d.items(), 5 in d.values())
print(sorted(keys & {"a", "z"}), sorted(keys | ["z"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}))
print(keys == {"a", "b", "c", "e"}, d.items() == d.copy().items(), keys.isdisjoint("xyz"), keys >= {"a"})
print(list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(type(keys).__name__, type(d.values()).__name__, type(iter(d)).__name__)
print({}.keys(), {}.values(), {}.items(), sum(d.values()), max(d.values()), max(d, key=d.get))
