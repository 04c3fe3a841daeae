from dask import delayed

class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, P) and self.x == other.x

p = delayed(P)(3).compute()
print(isinstance(p, P), p.x, p == P(3))
