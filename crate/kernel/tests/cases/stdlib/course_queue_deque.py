from collections import deque, OrderedDict, ChainMap, namedtuple
import queue
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0)
print(d, d.popleft(), d.pop(), list(d))
d.extend("ab"); d.rotate(1)
print(d, d[0], len(d), "a" in d, d.count("a"))
def bfs(graph, start):
    seen, todo = [start], deque([start])
    while todo:
        for n in graph[todo.popleft()]:
            if n not in seen:
                seen.append(n)
                todo.append(n)
    return seen
print(bfs({1: [2, 3], 2: [4], 3: [4], 4: []}, 1))
q = queue.PriorityQueue()
for item in [(2, "b"), (1, "a")]:
    q.put(item)
print(q.get(), q.qsize(), q.empty())
s = queue.LifoQueue(maxsize=1)
s.put("x")
print(s.full(), s.get())
try:
    s.get_nowait()
except queue.Empty as error:
    print("empty", repr(error))
od = OrderedDict(a=1, b=2)
od.move_to_end("a")
print(od, od.popitem(last=False), ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p._replace(y=5), p._asdict(), P._fields, P._make([7, 8]), p == (1, 0), *p)
p.x = 3
