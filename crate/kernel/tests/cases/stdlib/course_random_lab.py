import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.uniform(1, 2), random.randrange(0, 100, 5))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(deck, 3), random.choices("HT", weights=[3, 1], k=8), random.choices([1, 2, 3], cum_weights=[1, 2, 10], k=4))
print(random.gauss(0, 1), random.normalvariate(10, 2), random.expovariate(1.5), random.betavariate(2, 3), random.triangular(0, 10, 3), random.gammavariate(2, 1))
print(random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 1), random.getrandbits(70), random.randbytes(5))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
r = random.Random("seed text")
print(r.random(), r.randint(-5, 5), random.Random(2.5).random(), random.Random(b"x").random(), random.Random(None).random() < 1, random.Random(10**30).random())
print(random.Random(1).sample(range(10**9), 3), random.Random(1).sample([1, 2], counts=[3, 2], k=3), random.Random(3).shuffle([]))
def monte_carlo_pi(n, seed):
    rng = random.Random(seed)
    return 4 * sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n)) / n
print(monte_carlo_pi(2000, 1))
walk, rng = [0], random.Random(5)
for _ in range(15): walk.append(walk[-1] + rng.choice((-1, 1)))
print(walk)
for bad in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices([1], [0]),
            lambda: random.randint(1.5, 2), lambda: random.shuffle((1, 2)), lambda: random.seed([1]), lambda: random.choices([1, 2], [1]), lambda: random.randrange(1, 10, 0), lambda: random.sample([1, 2], -1), lambda: random.choices([1], weights=[1], cum_weights=[1]), lambda: random.getrandbits(-1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
