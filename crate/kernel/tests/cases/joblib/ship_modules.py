import math
import os.path as path
import random
from joblib import Parallel, delayed
from math import gcd
def uses(x):
    import itertools
    return math.sqrt(x), gcd(12, x), path.basename(f"a/b{x}"), list(itertools.repeat(x, 2))
print(Parallel(n_jobs=2)(delayed(uses)(i) for i in (4, 9)))
print(Parallel(n_jobs=2)(delayed(lambda m: m.pi > 3)(math) for _ in range(2)))
def seeded(seed):
    rng = random.Random(seed)
    return [rng.randrange(100) for _ in range(4)]
print(Parallel(n_jobs=2)(delayed(seeded)(i) for i in range(3)))
def module_seeded(seed):
    random.seed(seed)
    return random.random(), random.randint(1, 6)
print(Parallel(n_jobs=2)(delayed(module_seeded)(i) for i in range(3)))
rng = random.Random(7)
def draw(r):
    return r.random()
print(Parallel(n_jobs=2)(delayed(draw)(rng) for _ in range(2)))
print(rng.random() == random.Random(7).random())
