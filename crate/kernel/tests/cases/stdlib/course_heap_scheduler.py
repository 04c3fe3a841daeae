import heapq
from dataclasses import dataclass, field
from itertools import count
heap = []
for n in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(heap, n)
print(heap, heap[0], [heapq.heappop(heap) for _ in range(3)], heap)
data = [7, 2, 9, 4]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 1), heapq.heapreplace(data, 10), data)
print(heapq.nlargest(2, [3, 1, 9, 7]), heapq.nsmallest(2, "hello world", key=ord), heapq.nlargest(5, [1]), heapq.nsmallest(0, [1]))
print(list(heapq.merge([1, 4, 9], [2, 3], [0])), list(heapq.merge("ca", "db", reverse=True, key=str)))
@dataclass(order=True)
class Job:
    priority: int
    number: int
    name: str = field(compare=False)
tick = count()
queue = []
for priority, name in [(2, "report"), (1, "backup"), (2, "mail"), (0, "alert")]:
    heapq.heappush(queue, Job(priority, next(tick), name))
while queue:
    print(heapq.heappop(queue))
graph = {"A": {"B": 4, "C": 1}, "B": {"D": 1}, "C": {"B": 2, "D": 5}, "D": {}}
def dijkstra(start):
    best, todo = {start: 0}, [(0, start)]
    while todo:
        cost, node = heapq.heappop(todo)
        if cost > best[node]: continue
        for other, step in graph[node].items():
            if cost + step < best.get(other, float("inf")):
                best[other] = cost + step
                heapq.heappush(todo, (cost + step, other))
    return best
print(dijkstra("A"))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((1,), 2), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush([(1, {})], (1, {}))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
