from collections import deque, defaultdict

edges = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e")]
graph = defaultdict(set)
for u, v in edges:
    graph[u].add(v)
    graph[v].add(u)

def bfs(start):
    seen, order, queue = {start}, [], deque([(start, 0)])
    while queue:
        node, depth = queue.popleft()
        order.append((node, depth))
        for other in sorted(graph[node]):
            if other not in seen:
                seen.add(other)
                queue.append((other, depth + 1))
    return order

print(bfs("a"), dict(bfs("e")))
