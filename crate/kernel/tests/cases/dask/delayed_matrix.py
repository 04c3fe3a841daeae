from dask import delayed

def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]

a = delayed([[1, 2], [3, 4]])
b = delayed([[0, 1], [1, 0]])
print(delayed(matmul)(a, b).compute())

class M:
    def __init__(self, v):
        self.v = v

    def __matmul__(self, other):
        return self.v * other.v

print((delayed(M(3)) @ delayed(M(4))).compute())
