import random

r = random.Random(123)
for name, args in [("uniform", (0, 5)), ("triangular", (1, 4, 2)), ("betavariate", (1, 2)), ("expovariate", (1.5,)), ("gammavariate", (2, 2)), ("gauss", (0, 1)),
                   ("lognormvariate", (0, 0.5)), ("normalvariate", (5, 2)), ("vonmisesvariate", (1, 2)), ("paretovariate", (2,)), ("weibullvariate", (1, 1.5))]:
    print(name, [getattr(r, name)(*args) for _ in range(2)])
print(r.randbytes(3), r.getrandbits(100), r.randrange(10**20), r.sample(range(10**9), 3), r.choices("ab", k=6))
