import random, statistics, math
random.seed(42)
def estimate(n):
    return 4 * sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(n)) / n
values = [estimate(1000) for _ in range(5)]
print(values, round(statistics.mean(values), 4), round(statistics.stdev(values), 5))
print([random.randint(1, 6) for _ in range(8)], random.choice("abc"), random.sample(range(100), 4))
deck = list(range(8))
random.shuffle(deck)
print(deck, random.choices(["h", "t"], weights=[3, 1], k=6))
print(round(random.gauss(0, 1), 6), round(random.uniform(2, 3), 6), round(random.expovariate(2), 6))
rng = random.Random(7)
state = rng.getstate()
a = [rng.randrange(0, 100, 5) for _ in range(4)]
rng.setstate(state)
print(a, a == [rng.randrange(0, 100, 5) for _ in range(4)], math.isclose(sum(values) / 5, statistics.fmean(values)))
walk = [0]
for _ in range(10):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(walk, round(random.triangular(0, 1, 0.5), 6), round(random.betavariate(2, 3), 6), random.getrandbits(16))
