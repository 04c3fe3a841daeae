import threading
import time

results = {}
lock = threading.Lock()

def worker(name, n):
    value = sum(range(n))
    with lock:
        results[name] = value

threads = [threading.Thread(target=worker, args=(f"t{i}", 10 ** i)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
print([t.is_alive() for t in threads], threading.current_thread().name, threading.active_count())

numbers = []
def plain(x):
    numbers.append(x)
ts = [threading.Thread(target=plain, args=(i,)) for i in range(5)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(numbers))

class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__(name="counter")
        self.limit = limit
        self.total = 0
    def run(self):
        for i in range(self.limit):
            self.total += i
c = Counter(100)
print(c.name, c.is_alive())
c.start()
c.join()
print(c.total)

print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False))
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
event = threading.Event()
def setter():
    event.set()
t = threading.Thread(target=setter)
t.start()
print(event.wait(2), event.is_set())
t.join()
r = threading.RLock()
with r:
    with r:
        print("nested")
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))
try:
    t.start()
except RuntimeError as error:
    print(error)
data = threading.local()
data.x = 1
print(data.x)
t = threading.Thread(target=print, args=("from a thread",))
t.start()
t.join()
