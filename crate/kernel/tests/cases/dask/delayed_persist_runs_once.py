import dask
from dask import delayed
import random

@delayed
def draw():
    return random.random()

d = draw()
p = d.persist()
print(p.compute() == p.compute(), d.compute() == d.compute())
print((p + p).compute() == 2 * p.compute())
