import heapq, bisect
tasks = [(3, "write"), (1, "plan"), (2, "code")]
heapq.heapify(tasks)
heapq.heappush(tasks, (0, "wake"))
print([heapq.heappop(tasks) for _ in range(len(tasks))])
print(heapq.nlargest(2, [5, 1, 9, 3]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3])))
h = [5, 7]
print(heapq.heappushpop(h, 1), heapq.heapreplace(h, 9), h)
grades, letters = [60, 70, 80, 90], "FDCBA"
print([letters[bisect.bisect(grades, s)] for s in (33, 60, 77, 90, 100)])
s = [1, 3, 3, 5]
bisect.insort(s, 4)
print(s, bisect.bisect_left(s, 3), bisect.bisect_right(s, 3), bisect.bisect([1, 2], 1.5), bisect.bisect([(1, "a"), (3, "b")], 2, key=lambda p: p[0]))
def dijkstra(graph, start):
    dist, queue = {start: 0}, [(0, start)]
    while queue:
        d, node = heapq.heappop(queue)
        if d > dist[node]:
            continue
        for other, w in graph[node].items():
            if d + w < dist.get(other, float("inf")):
                dist[other] = d + w
                heapq.heappush(queue, (d + w, other))
    return dist
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
heapq.heappop([])
