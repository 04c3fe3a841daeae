import queue

q = queue.Queue()
for x in (3, 1, 2):
    q.put(x)
print(q.qsize(), q.get(), q.get(), q.empty(), q.get(), q.empty(), q.full())
p = queue.PriorityQueue()
for item in [(2, "b"), (1, "a"), (3, "c")]:
    p.put(item)
print([p.get() for _ in range(3)])
l = queue.LifoQueue(maxsize=2)
l.put(1)
l.put(2)
print(l.full(), l.get(), l.get())
for bad in (lambda: q.get_nowait(), lambda: q.get(block=False), lambda: [l.put_nowait(i) for i in range(3)], lambda: q.get(timeout=0)):
    try:
        bad()
    except (queue.Empty, queue.Full) as error:
        print(type(error).__name__)
q.put(1)
q.get()
for _ in range(4):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
s = queue.SimpleQueue()
s.put("x")
print(s.get(), s.empty())
