import random

random.seed(42)
print(random.random(), random.randint(1, 10), random.uniform(1, 2), random.choice("abc"), random.randrange(0, 100, 5))
print(random.sample(range(100), 5), random.choices("abc", k=5), random.choices([1, 2, 3], weights=[1, 1, 8], k=5))
items = list(range(8))
random.shuffle(items)
print(items, random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.betavariate(2, 3))
print(random.triangular(0, 10, 3), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.gammavariate(2, 1))
print(random.getrandbits(40), random.randbytes(4), random.sample(["x", "y", "z"], counts=[2, 1, 1], k=3))
r = random.Random(7)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], random.Random("text").random(), random.Random(1.5).random(), random.Random(b"x").random())
