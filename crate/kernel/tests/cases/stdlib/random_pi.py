import random
random.seed(0)
def estimate(n):
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.random()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / n
print([estimate(n) for n in (10, 100, 1000, 10000)])
rolls = [random.randint(1, 6) for _ in range(20)]
print(rolls, sum(rolls) / len(rolls))
print(sum(random.gauss(10, 2) for _ in range(1000)) / 1000)
