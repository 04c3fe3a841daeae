import copy, operator
m = [[1, 2, 3], [4, 5, 6]]
t = [list(row) for row in zip(*m)]
print(t, [sum(row) for row in m], [max(col) for col in zip(*m)])
shallow, deep = copy.copy(m), copy.deepcopy(m)
m[0][0] = 99
print(shallow[0][0], deep[0][0], m is shallow, m == shallow)
flat = [x for row in m for x in row]
print(flat, sorted(flat, reverse=True), sorted("banana", key="anb".index), sorted(["bb", "a", "ccc"], key=len))
people = [{"n": "Z", "a": 30}, {"n": "A", "a": 30}, {"n": "M", "a": 25}]
print([p["n"] for p in sorted(people, key=operator.itemgetter("a", "n"))])
print(list(map(operator.add, [1, 2], [3, 4])), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"))
grid = [["." for _ in range(4)] for _ in range(2)]
grid[1][2] = "#"
print("\n".join("".join(r) for r in grid))
wrong = [[0] * 2] * 2
wrong[0][0] = 1
print(wrong, any(x > 90 for x in flat), all(flat), list(enumerate("ab", start=1)), dict(zip("ab", [1, 2])))
a, *rest, z = flat
print(a, rest, z, flat[::-2], flat[-2:], [*range(3), *"ab"], {**{"a": 1}, "b": 2})
m[5]
