from dask import delayed

class Counter:
    def __init__(self):
        self.n = 0

    def bump(self):
        self.n += 1
        return self.n

c = Counter()
print(delayed(sum)([delayed(c.bump)() for _ in range(3)]).compute(scheduler='sync'), c.n)
