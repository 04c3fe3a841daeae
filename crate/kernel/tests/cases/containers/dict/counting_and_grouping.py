text = "the cat and the dog and the bird"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
groups = {}
for word in text.split():
    groups.setdefault(len(word), []).append(word)
print(counts, groups, sorted(counts, key=counts.get, reverse=True)[:2], {w: n for w, n in counts.items() if n > 1}, max(counts.items(), key=lambda kv: kv[1]))

class Missing(dict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value

m = Missing(a=1)
print(m["a"], m["b"], m, m.get("c"), "c" in m, len(m), isinstance(m, dict), m == {"a": 1, "b": "<b>"}, type(m.copy()))

class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"

d = {Key(1): "a", Key(2): "b", Key(3): "c"}
print(d, d[Key(3)], Key(5) in d, d.pop(Key(1)), d, len({Key(1), Key(1), Key(3)}))
nested = {"a": {"b": {"c": 1}}}
print(nested["a"]["b"]["c"], nested.get("x", {}).get("y", "none"), {**nested, "z": 0}, [k for k in nested], "b" in nested["a"])
