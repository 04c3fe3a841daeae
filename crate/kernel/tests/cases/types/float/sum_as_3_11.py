print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e16, 1.0, -1e16]), sum([1, 2, 0.5]), sum([0.1, 1, 2]))
total = 0.0
for _ in range(1000):
    total += 0.001
print(total, sum([0.001] * 1000) == total)
print(sum((x / 10 for x in range(10)), 100.0), sum([True, 2.5, 10**20]), sum([1 + 2j, 3.5]))
