t = 1, "a", 2.5
print(t, t[0], t[-1], t[1:], t[::-1], len(t), (1,), (), 1 in t, t + (4,), (1, 2) * 2, t.index("a"), t.count(1), tuple("ab"), tuple([1]), tuple(), hash((1, 2)) == hash((1, 2)))
x, y, z = t
x, y = y, x
print(x, y, z, (1, 2) < (1, 3), (1, 2) == (1.0, 2.0), (1, 2) == [1, 2], min((3, 1), (2, 5)), sorted([(2, 1), (1, 2)]), max((1, "b"), (1, "a")))
d = {(0, 0): "origin", (1, 0): "east"}
print(d[0, 0], d[(1, 0)], (0, 1) in d, {(1, 2), (1, 2), (2, 1)} == {(2, 1), (1, 2)}, isinstance(t, tuple), type(()), (1, [2])[1].append(3), repr(((1,), [], ())), str((1, "a", None)), (None,))
t += (9,)
print(t, t * 0, (1, 2, 3)[slice(0, 2)], [*t, *[1]], (*t, 5), {**{"a": 1}, "b": 2}, t.__len__(), t.__contains__(9), t.__getitem__(0), () == (), () is ())
def stats(values):
    return min(values), max(values), sum(values) / len(values)

low, high, mean = stats([3, 1, 8])
print(low, high, mean, stats([1, 2]), divmod(17, 5), (lambda *a: a)(1, 2), [p for p in enumerate("ab")], list(zip((1, 2), "ab")), dict([(1, 2), (3, 4)]))
