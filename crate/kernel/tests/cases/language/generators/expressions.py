g = (x * x for x in range(5) if x % 2)
print(next(g), list(g), list(g))
print(sum(x for x in range(10)), max((len(w) for w in ["a", "bbb"]), default=0), sorted(x % 3 for x in range(5)))
data = [3, 1, 2]
gen = (d + offset for d in data)
offset = 10
data = []
print(list(gen))
print(",".join(str(x) for x in range(3)), dict((k, k * 2) for k in "ab"), any(x > 2 for x in [1, 3]), all(x for x in [1, 0]))
nested = ((i, j) for i in range(2) for j in range(2))
print(list(nested))
print(type(x for x in []).__name__, (x for x in []).__name__)
try:
    (x for x in 5)
except TypeError as e:
    print(e)
lazy = (1 / x for x in [1, 0])
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as e:
    print(e)
print(list(lazy))
