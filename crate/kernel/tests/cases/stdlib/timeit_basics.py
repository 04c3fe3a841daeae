import timeit

t = timeit.timeit("x + 1", setup="x = 2", number=1000)
print(type(t).__name__, t >= 0, len(timeit.repeat("pass", number=10, repeat=3)))
calls = []
print(timeit.timeit(lambda: calls.append(1), number=5) >= 0, len(calls))
print(timeit.timeit("total.append(i)\nfor i in range(2):\n    total.append(i)", "total = []; i = 0", number=2) >= 0)
n = 5
print(timeit.timeit("n * 2", globals=globals(), number=1) >= 0, timeit.default_timer() > 0)
print(timeit.Timer("1").autorange()[0] > 0)
