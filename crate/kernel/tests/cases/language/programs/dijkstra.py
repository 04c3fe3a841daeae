import heapq
w = {"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}
def dijkstra(s):
    dist, heap = {s: 0}, [(0, s)]
    while heap:
        d, n = heapq.heappop(heap)
        for m, c in w[n].items():
            if d + c < dist.get(m, float("inf")):
                dist[m] = d + c
                heapq.heappush(heap, (d + c, m))
    return dist
print(dijkstra("A"))
