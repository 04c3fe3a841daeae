from dask import delayed

def outer(n):
    factor = n * 10

    def inner(x):
        return x * factor
    return delayed(inner)

print([outer(i)(2).compute() for i in range(3)])
fs = [delayed(lambda x, i=i: x + i)(1) for i in range(3)]
print([f.compute() for f in fs])
late = [delayed(lambda: i)() for i in range(3)]
print([f.compute() for f in late])
