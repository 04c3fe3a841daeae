a = [1, 2]
b = a
b.append(3)
c = a[:]
c.append(4)
print(a, b, c, a is b, a is c, a == c[:3])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
bad = [[0] * 3] * 2
bad[0][1] = 5
print(grid, bad, [row[1] for row in grid], [list(col) for col in zip(*grid)], sum(map(sum, grid)), [x for row in grid for x in row])

def add(item, items=[]):
    items.append(item)
    return items

print(add(1), add(2), add(3, []), add.__defaults__)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [[x * y for x in range(1, 4)] for y in range(1, 3)], any(0 in row for row in grid))
stack, queue = [], []
for n in range(3):
    stack.append(n); queue.insert(0, n)
print(stack.pop(), queue.pop(), stack, queue, [n for n in range(20) if n % 2 if n % 3], {n: n * n for n in range(3)}, {n % 3 for n in range(10)})
items = [1, 2, 3, 4, 5, 6]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
r = [1]; r.append(r); d = {}; d["me"] = d; t = ([],); t[0].append(t)
print(r, d, t, [r, r], str(r) == repr(r))
