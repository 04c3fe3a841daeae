import queue

q = queue.Queue(maxsize=3)
made, taken = [], []
source = iter(range(7))
while True:
    try:
        while True:
            item = next(source)
            q.put_nowait(item)
            made.append(item)
    except queue.Full:
        source = iter([item, *source])
    except StopIteration:
        if q.empty():
            break
    while not q.empty():
        taken.append(q.get())
        q.task_done()
q.join()
print(made, taken, q.qsize())
p = queue.PriorityQueue()
for priority, name in [(3, "low"), (1, "high"), (2, "mid")]:
    p.put((priority, name))
order = []
while not p.empty():
    order.append(p.get()[1])
print(order)
s = queue.LifoQueue()
for x in "abc":
    s.put(x)
print("".join(s.get() for _ in range(3)), s.empty())
try:
    s.get(timeout=0)
except queue.Empty:
    print("empty")
