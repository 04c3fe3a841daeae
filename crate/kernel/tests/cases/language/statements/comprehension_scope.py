x = "outer"
squares = [x * x for x in range(4)]
print(squares, x)
print({k: v for k, v in zip("ab", [1, 2])}, {c for c in "aa"}, list(c for c in "xy"))
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print([[c for c in row] for row in ["ab", "cd"]])
def f():
    n = 3
    return [n * i for i in range(n)]
print(f())
class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        bad = [items[0] for _ in items]
    except NameError as e:
        print(e)
print(C.doubled)
print([y for y in [1, 2] for y in [y, y + 10]])
print([a + b if a else b for a, b in [(0, 1), (2, 3)]])
print([x for x in range(10) if x % 2 if x > 3])
gen = (print("lazy", v) for v in [1, 2])
print("before")
next(gen)
