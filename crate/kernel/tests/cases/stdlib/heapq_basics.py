import heapq

h = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(h, x)
print(h)
print([heapq.heappop(h) for _ in range(len(h))])
data = [9, 4, 7, 1, -3, 6]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 0), data, heapq.heapreplace(data, 100), data)
print(heapq.nlargest(3, [5, 1, 8, 3]), heapq.nsmallest(2, [5, 1, 8, 3]))
print(heapq.nlargest(2, ["a", "ccc", "bb"], key=len), heapq.nsmallest(0, [1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])))
print(list(heapq.merge(["bb", "aaaa"], ["a", "ccc"], key=len)))
print(list(heapq.merge([9, 5], [7, 1], reverse=True)))
tasks = [(2, "write"), (1, "plan"), (3, "test")]
heapq.heapify(tasks)
print(heapq.heappop(tasks))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((1,), 2), lambda: heapq.heapify([1, "a"])):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
