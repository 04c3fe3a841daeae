import copy

a = [1, [2, 3], {"k": (4, [5])}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(99)
a[2]["k"][1].append(100)
print(a, b, c, sep="\n")
print(b[1] is a[1], c[1] is a[1])
t = (1, "x", (2,))
print(copy.deepcopy(t) is t, copy.copy(t) is t)
cyclic = [1]
cyclic.append(cyclic)
d = copy.deepcopy(cyclic)
print(d[1] is d, d is cyclic, d)
shared = [0]
both = copy.deepcopy([shared, shared])
print(both[0] is both[1])
print(copy.copy({1, 2}) == {1, 2}, copy.copy({"a": 1}), copy.deepcopy(frozenset([1])))
f = lambda: 1
print(copy.deepcopy(f) is f, copy.deepcopy(int) is int)
