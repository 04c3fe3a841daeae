s = {3, 1, 2}
s.add(4); s.add(1); s.discard(9); s.remove(3); s.update([7, 8], (9,)); print(sorted(s), len(s), 4 in s, s.copy() == s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection([3, 4], {4}), a.difference([1], [2]), sorted(a.symmetric_difference([1, 10])), b - a)
print(a < b, {1} < a, a <= a, a > {1}, a >= {5}, a == {4, 3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]), {1, 2} == frozenset([2, 1]))
c = a.copy(); c |= {10}; c &= {1, 2, 10}; c -= {1}; c ^= {2, 3}; print(sorted(c)); c.intersection_update([3]); c.difference_update([3]); c.symmetric_difference_update([5]); print(c); c.clear(); print(c, bool(c))
print(set("hello") == {"h", "e", "l", "o"}, set(), frozenset(), frozenset([1]), repr({1}), set([1, 1.0, True]), {1, "a"} == {"a", 1}, sorted(set("banana")), len(set(range(10)) - set(range(0, 10, 2))), {x % 3 for x in range(9)}, type({}), type({1}))
f = frozenset({1, 2})
print({f: "v"}[frozenset([2, 1])], f | {3}, {3} | f, type(f | {3}), type({3} | f), f.union([5]), f & {1}, f - {1}, sorted(f ^ {2, 9}), {f, frozenset([2, 1])} == {f}, f.copy() is f, hash(f) == hash(frozenset([2, 1])), {frozenset([1])} == {frozenset([1])}, isinstance(f, set))
print(sum({1, 2, 3}), max({4, 9}), min({"b", "a"}), sorted({(1, 2), (0, 5)}), any({0, 1}), all({1, 2}), [x for x in {5}], list(enumerate({7})), {*range(3)}, {1, 2}.pop() in {1, 2}, set([(1, 2)]), None in {None}, {0} == {False})
