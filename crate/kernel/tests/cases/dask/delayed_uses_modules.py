import math
import random
from dask import delayed

@delayed
def area(r):
    return math.pi * math.pow(r, 2)

@delayed
def seeded(n):
    return random.Random(n).randint(1, 100)

print(round(area(2).compute(), 6), delayed(sum)([seeded(i) for i in range(5)]).compute())
