# What a function sees of its surroundings.
from dask import delayed

factor = 3


def make(offset):
    def inner(x, scale=factor):
        return x * scale + offset
    return inner


lazy = [delayed(make(i))(10) for i in range(3)]
factor = 100
print([v.compute() for v in lazy], delayed(lambda x: x * factor)(1).compute())
print([delayed(lambda x=i: x)().compute() for i in range(3)], [delayed(lambda: i)().compute() for i in range(3)])
