print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(len, ["a", "bb"])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x % 2, range(6))))
m = map(abs, [-1, -2])
print(next(m), list(m), list(m), type(m).__name__, type(filter(None, [])).__name__)
print(sum(map(int, "12345")), max(map(lambda s: len(s), ["a", "bcd"])), " ".join(map(str, range(5))))
try:
    map(len)
except TypeError as error:
    print(error)
list(map(int, ["1", "x"]))
