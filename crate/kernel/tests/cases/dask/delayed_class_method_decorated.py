from dask import delayed

class Model:
    def __init__(self, k):
        self.k = k

    @delayed
    def fit(self, x):
        return self.k * x

    @delayed
    def both(self, a, b=2):
        return (self.k, a, b)

m = Model(4)
print(m.fit(5).compute(), m.both(1).compute(), m.both(1, b=3).compute())
