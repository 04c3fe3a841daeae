# A course program: a tree of additions.
import dask
from dask import delayed

layer = [delayed(x) for x in range(16)]
levels = 0
while len(layer) > 1:
    layer = [delayed(lambda a, b: a + b)(a, b) for a, b in zip(layer[::2], layer[1::2])]
    levels += 1
total, = layer
print(levels, total.compute(), len(total.dask), total.compute(scheduler='synchronous'))
