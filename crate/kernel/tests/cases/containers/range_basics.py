r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], 8 in r, 9 in r, r.index(8), r.count(8))
print(range(5), range(0), list(range(5, 0, -2)), range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2))
print(r.start, r.stop, r.step, bool(range(0)), list(reversed(range(4))), sum(range(101)), max(range(5)))
print(len(range(10**12)), 10**11 in range(10**12), range(10**12)[-1], "a" in range(3), 2.0 in range(3))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: range(3)[3], lambda: range(3).index(9)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
print(hash(range(3)) == hash(range(0, 3)), {range(2): 1}[range(2)])
for i in range(3):
    for j in range(i):
        print(i, j, end="; ")
print()
