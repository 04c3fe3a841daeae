print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip("ab")), list(zip([1, 2], [3, 4], [5, 6])))
print(list(enumerate("ab")), list(enumerate(["x"], start=5)), dict(enumerate("ab", 1)))
for i, (a, b) in enumerate(zip("xy", [10, 20])):
    print(i, a, b)
print(list(zip(*[(1, "a"), (2, "b")])))
print(list(zip([1, 2], [3, 4], strict=True)))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [2], [3, 4], strict=True)), lambda: zip(1), lambda: enumerate(3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
z = zip([1], [2])
print(type(z).__name__, next(z), next(z, "end"), type(enumerate([])).__name__)
