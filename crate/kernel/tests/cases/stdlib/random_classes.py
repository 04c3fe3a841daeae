import random

class Dice(random.Random):
    def roll(self, n=1):
        return [self.randint(1, 6) for _ in range(n)]

d = Dice(5)
print(d.roll(5), d.random(), d.choice("xyz"), d.sample(range(10), 3))
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.shuffle([1]) is None, a.choices(["h", "t"], [9, 1], k=5), a.uniform(-1, 1), a.randrange(10), a.randrange(1, 10, 3))
random.seed("a string")
print(random.random(), random.getrandbits(1), random.choices(range(5), cum_weights=[1, 2, 3, 4, 100], k=3))
random.seed(0)
print([random.gauss(0, 1) for _ in range(3)], random.sample(population=[1, 2, 3], k=2))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.choices([], k=1), lambda: random.sample({1, 2}, 1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
