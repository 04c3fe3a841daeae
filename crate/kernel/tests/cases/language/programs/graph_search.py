from collections import deque
graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}
def bfs(start, goal):
    queue, seen = deque([[start]]), {start}
    while queue:
        path = queue.popleft()
        if path[-1] == goal: return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                queue.append(path + [n])
def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in graph[node]:
        if n not in seen: dfs(n, seen)
    return seen
def topo():
    order, marks = [], set()
    def visit(n):
        if n in marks: return
        marks.add(n)
        for m in graph[n]: visit(m)
        order.insert(0, n)
    for n in graph: visit(n)
    return order
print(bfs("A", "F"), dfs("A"), topo())
