import time
start = time.perf_counter()
time.sleep(0.02)
elapsed = time.perf_counter() - start
print(elapsed >= 0.02, elapsed < 5, time.time() > 1.6e9, isinstance(time.time_ns(), int), time.monotonic() <= time.monotonic())
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.strftime("%a %d %b %y, day %j", time.gmtime(1700000000)))
t = time.gmtime(1000000000)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t[0], len(t))
print(t)
print(time.asctime(time.gmtime(0)), isinstance(time.localtime(), time.struct_time))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
time.sleep("1")
