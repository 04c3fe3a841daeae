t = (1, 2, 3, 2)
print(t, t[1], t[-1], t[1:3], t[::-1], len(t), t.count(2), t.index(3))
print((), (1,), tuple("ab"), tuple([1, 2]), tuple(), (1, 2) + (3,), (0,) * 3, 2 in t)
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = t
print(first, rest)
*head, last = "xyz"
print(head, last)
print((1, 2) < (1, 3), (1, "b") > (1, "a"), (1, 2) == (1.0, 2.0), hash((1, 2)) == hash((1, 2)))
print({(0, 0): "origin", (1, 0): "east"}[(1, 0)])
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    (1, 2).index(5)
except ValueError as error:
    print(error)
(1, 2)[5]
