from dask import delayed

@delayed
def add(a, b):
    return a + b

level = [delayed(i) for i in range(16)]
depth = 0
while len(level) > 1:
    level = [add(level[i], level[i + 1]) for i in range(0, len(level), 2)]
    depth += 1
print(level[0].compute(), depth, len(level[0].dask))
