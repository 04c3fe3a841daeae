import time

t = time.gmtime(0)
print(t.tm_year, t.tm_yday, t.tm_wday, list(t)[:6], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)))
print(time.strftime("%a %d %b %Y", time.gmtime(1e9)), time.asctime(time.gmtime(0)), type(time.time()).__name__, time.time_ns() > 10**18)
a = time.perf_counter()
b = time.perf_counter()
print(b >= a, time.monotonic() >= 0, time.process_time() >= 0, isinstance(time.perf_counter_ns(), int))
time.sleep(0)
print(time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0)).tm_hour)
