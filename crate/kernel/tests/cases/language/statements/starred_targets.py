first, *rest = [1, 2, 3]
print(first, rest)
*init, last = range(4)
print(init, last)
a, *mid, z = "ab"
print(a, mid, z)
(a, *b), c = [[1, 2, 3], 4]
print(a, b, c)
[x, [y, *z]] = 1, (2, 3, 4)
print(x, y, z)
*everything, = (5, 6)
print(everything)
for head, *tail in [(1, 2, 3), "xyz", [9]]:
    print(head, tail)
data = {"k": 0}
obj = type("O", (), {})()
data["k"], *obj.rest = 1, 2, 3
print(data, obj.rest)
