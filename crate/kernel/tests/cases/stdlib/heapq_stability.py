import heapq, random

random.seed(1)
data = [(random.randint(0, 3), i) for i in range(12)]
heap = []
for item in data:
    heapq.heappush(heap, item)
print([heapq.heappop(heap) for _ in range(12)] == sorted(data), heapq.nsmallest(4, data, key=lambda x: x[0]), heapq.nlargest(3, data, key=lambda x: x[0]))
h = list(range(10, 0, -1))
heapq.heapify(h)
print(h, heapq.heapreplace(h, 99), h[0], heapq.heappushpop(h, 1), heapq.heappushpop(h, 50), sorted(h))
print(list(heapq.merge(*[iter(range(i, 20, 7)) for i in range(3)])), [x for x in heapq.merge([(1, "b"), (2, "a")], [(1, "a")])])
