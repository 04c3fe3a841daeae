for i in range(3):
    if i == 5: break
else:
    print("no break")
for i in range(3):
    if i == 1: break
else:
    print("never")
n = 3
while n:
    n -= 1
    if n == 1: continue
    print(n)
else:
    print("while else")
print([i for i in range(20) if i % 2 if i % 3], {i: j for i in "ab" for j in [1]}, {x % 3 for x in range(5)})
print([[j for j in range(i)] for i in range(3)])
print(1 < 2 < 3, 1 < 2 > 3, not 1, 1 and 0 or 5, None or [] or "x")
print("a" if [] else "b", 3 if 1 else 4)
x = [1, 2, 3, 4, 5]
print(x[1:3], x[::-1], x[-2:], x[::2], x[10:], x[:-1])
x[1:3] = [9]
print(x)
del x[0]
print(x, 9 in x, 7 not in x)
def match_it(v):
    match v:
        case 0: return "zero"
        case [a, b]: return f"pair {a} {b}"
        case [a, *rest]: return f"list {a} {rest}"
        case {"k": k, **more}: return f"map {k} {more}"
        case str() as s: return f"str {s}"
        case int(n) if n > 10: return f"big {n}"
        case 1 | 2: return "small"
        case None: return "none"
        case _: return "other"
for v in (0, [1, 2], [1, 2, 3], {"k": 1, "z": 2}, "s", 50, 2, None, 3.5):
    print(match_it(v))
print(f"{x!r:>10}|{3.14159:.2f}|{42:#x}|{1_000_000:,}|{'a':*^5}|{n=}|{'{}'}{{}}")
print("%d %5.2f %s %r %%" % (1, 2.5, "s", "r"), "{0} {b:>3} {0!r}".format("z", b=5))
i = 0
while True:
    i += 1
    if i > 3: break
print(i)
import math
from math import sqrt as root, pi
print(root(16), math.floor(2.7), round(pi, 3))
print(2**100, 7 // -2, -7 % 3, 7.5 // 2, 1e300 * 1e10, 10 / 4, 0.1 + 0.2)
print(0xff, 0b101, 1_000, 3j * 2, True + True, 5 & 3 | 8 ^ 1, ~5, 1 << 10)
