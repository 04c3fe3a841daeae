import heapq
from collections import defaultdict

edges = [("a", "b", 7), ("a", "c", 3), ("c", "b", 1), ("b", "d", 2), ("c", "d", 8), ("d", "e", 4)]
graph = defaultdict(list)
for u, v, w in edges:
    graph[u].append((v, w))
    graph[v].append((u, w))

def shortest(start):
    best = {start: 0}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > best[node]:
            continue
        for other, weight in graph[node]:
            new = distance + weight
            if new < best.get(other, float("inf")):
                best[other] = new
                heapq.heappush(queue, (new, other))
    return best

print(sorted(shortest("a").items()))

class Task:
    def __init__(self, p, name):
        self.p, self.name = p, name
    def __lt__(self, other):
        return self.p < other.p

q = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
heapq.heapify(q)
print([heapq.heappop(q).name for _ in range(3)])
