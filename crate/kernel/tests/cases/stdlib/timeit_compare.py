import timeit, time

def loop(n):
    total = 0
    for i in range(n):
        total += i
    return total

a = timeit.timeit(lambda: loop(10), number=20)
b = timeit.timeit("loop(n)", globals={"loop": loop, "n": 10}, number=20)
c = min(timeit.repeat("sum(range(10))", repeat=3, number=10))
print(a > 0, b > 0, c >= 0, timeit.timeit("x = [i for i in range(3)]\nassert len(x) == 3", number=3) >= 0)
t = timeit.Timer("data.append(1)", setup="data = []")
print(t.timeit(5) >= 0, [x >= 0 for x in t.repeat(2, 3)], timeit.default_timer is time.perf_counter)
try:
    timeit.timeit("1 / 0", number=1)
except ZeroDivisionError as error:
    print(error)
try:
    timeit.timeit(5)
except ValueError as error:
    print(error)
