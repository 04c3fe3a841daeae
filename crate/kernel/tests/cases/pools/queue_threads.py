import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue
q = Queue(maxsize=2)
q.put("a"); q.put("b")
print(q.full(), q.qsize(), q.empty(), q.get(), q.get_nowait(), q.empty())
for bad in (lambda: q.get_nowait(), lambda: q.get(timeout=0.001), lambda: (q.put(1), q.put(2), q.put_nowait(3)), lambda: q.get(block=False, timeout=-1) and q.get(timeout=-1)):
    try:
        print(bad())
    except (Empty, Full, ValueError) as e:
        print(type(e).__name__, e)
s, p = LifoQueue(), PriorityQueue()
for item in [3, 1, 2]:
    s.put(item); p.put((item, f"job{item}"))
print([s.get() for _ in range(3)], [p.get() for _ in range(3)])
work, results = Queue(), []
for n in range(6): work.put(n)
lock = threading.Lock()
def worker():
    while True:
        try:
            n = work.get_nowait()
        except queue.Empty:
            return
        with lock: results.append(n * n)
        work.task_done()
threads = [threading.Thread(target=worker, name=f"w{i}") for i in range(3)]
for t in threads: t.start()
for t in threads: t.join()
work.join()
print(sorted(results), [t.is_alive() for t in threads], threads[0].name, threading.main_thread().name, threading.current_thread() is threading.main_thread())
counter = 0
def increment(times):
    global counter
    for _ in range(times):
        with lock: counter += 1
ts = [threading.Thread(target=increment, args=(100,)) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(counter)
local = threading.local()
local.x = 1
seen = []
def look(): seen.append(hasattr(local, "x"))
t = threading.Thread(target=look); t.start(); t.join()
print(seen, local.x)
event = threading.Event()
event.set()
print(event.is_set(), event.wait(0), lock.locked(), lock.acquire(), lock.locked(), lock.release())
rlock = threading.RLock()
with rlock:
    with rlock: print("re-entered")
def fetch(i):
    if i == 3: raise ValueError(f"item {i}")
    return i, i ** 2
with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    futures = {pool.submit(fetch, i): i for i in range(5)}
    ok, failed = {}, {}
    for f in as_completed(futures):
        try:
            ok[futures[f]] = f.result()[1]
        except ValueError as e:
            failed[futures[f]] = str(e)
print(dict(sorted(ok.items())), failed)
with ThreadPoolExecutor() as pool:
    print(list(pool.map(lambda a, b: a + b, range(4), range(10, 14))), list(pool.map(str.upper, "abc")))
    try:
        list(pool.map(fetch, range(5)))
    except ValueError as e:
        print("map:", e)
for bad in (lambda: threads[0].start(), lambda: threading.Thread().join(), lambda: lock.release(), lambda: threading.current_thread().join(), lambda: work.task_done(), lambda: threading.Thread(group=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
t = threading.Timer(0.001, lambda: results.append("timer")); t.start(); t.join()
print(results[-1], threading.Thread(target=print, daemon=True).daemon, threading.Semaphore(2).acquire())
