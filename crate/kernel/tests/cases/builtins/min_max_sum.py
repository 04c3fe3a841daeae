print(min(3, 1, 2), max([4, 9, 2]), min("hello"), max("a", "b"), min([1.5, 1]), max(True, 2))
words = ["kiwi", "fig", "banana"]
print(min(words, key=len), max(words, key=len), max([], default=0), min((), default=None))
print(max([(1, "b"), (1, "a")]), min({3: "x", 2: "y"}), max([1, 3, 3.0]), max(1, 1.0), max(1.0, 1))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([], 5), sum([[1], [2]], []), sum((1, 2.5)), sum(range(10), start=100), sum([True, True]))
print(sum([2**62, 2**62, 2**62]), sum([1e308, 1e308]), sum(x / 3 for x in range(5)))
for f in (lambda: max(), lambda: max([]), lambda: max(1), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: min(1, "a"), lambda: max(1, 2, default=3), lambda: max(1, 2, foo=3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
