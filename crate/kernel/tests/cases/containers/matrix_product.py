def matmul(a, b):
    rows, inner, cols = len(a), len(b), len(b[0])
    out = [[0] * cols for _ in range(rows)]
    for i in range(rows):
        for j in range(cols):
            for k in range(inner):
                out[i][j] += a[i][k] * b[k][j]
    return out

print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
primes = [True] * 50
for i in range(2, 8):
    if primes[i]:
        for j in range(i * i, 50, i):
            primes[j] = False
print([i for i in range(2, 50) if primes[i]])
queue = [1]
seen = set()
graph = {1: [2, 3], 2: [4], 3: [4], 4: []}
while queue:
    node = queue.pop(0)
    if node in seen:
        continue
    seen.add(node)
    queue.extend(graph[node])
    print(node, end=" ")
print()
