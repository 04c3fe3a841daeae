seen = {}
for point in [(0, 1), [0, 1]]:
    seen[point] = True
