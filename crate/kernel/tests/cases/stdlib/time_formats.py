import time

t = time.gmtime(1_700_000_000)
for f in ("%Y-%m-%dT%H:%M:%S", "%d/%m/%y", "%A %B", "%j", "%I %p", "%%"):
    print(time.strftime(f, t))
print(t[:6], t.tm_isdst, tuple(t)[6], len(t), time.asctime(t), t == time.gmtime(1_700_000_000), t > time.gmtime(0))
start = time.perf_counter()
total = sum(range(1000))
print(total, time.perf_counter() - start < 60, time.monotonic_ns() > 0)
