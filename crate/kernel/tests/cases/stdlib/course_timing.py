import time, timeit
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.01, time.monotonic() <= time.monotonic(), time.time() > 1.7e9, type(time.time_ns()).__name__)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.gmtime(86400).tm_mday, time.asctime(time.gmtime(0)))
t = timeit.timeit("sum(range(10))", number=100)
print(t >= 0, len(timeit.repeat("x + 1", setup="x = 1", number=10, repeat=3)), timeit.default_timer() > 0)
print(timeit.timeit(lambda: None, number=5) >= 0, timeit.timeit("f(2)", globals={"f": abs}, number=3) >= 0)
def timed(f, *args):
    begin = time.process_time()
    result = f(*args)
    return result, time.process_time() - begin >= 0
print(timed(pow, 2, 100))
number, seconds = timeit.Timer("pass").autorange()
print(number >= 1, seconds > 0)
time.sleep(-1)
