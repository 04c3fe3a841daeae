def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def transpose(m): return [list(r) for r in zip(*m)]
def identity(n): return [[int(i == j) for j in range(n)] for i in range(n)]
a = [[1, 2], [3, 4]]
print(matmul(a, a), transpose(a), matmul(a, identity(2)) == a)
for row in a:
    print(" ".join(f"{v:3}" for v in row))
def det(m):
    return m[0][0] if len(m) == 1 else sum((-1) ** c * m[0][c] * det([r[:c] + r[c + 1:] for r in m[1:]]) for c in range(len(m)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]))
