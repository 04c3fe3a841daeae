from joblib import Parallel, delayed
data = list(range(100))
lookup = {i: i * i for i in range(100)}
def mean(start, stop):
    part = data[start:stop]
    part.append(0)
    part.sort(reverse=True)
    return sum(part) / len(part)
print(Parallel(n_jobs=2, prefer="threads")(delayed(mean)(i, i + 10) for i in range(0, 100, 25)))
def build(n):
    table = {}
    for i in range(n):
        table.setdefault(i % 3, []).append(lookup[i])
    return table
print(Parallel(n_jobs=2, prefer="threads")(delayed(build)(n) for n in (3, 5)))
class Shape:
    def __init__(self, side):
        self.side = side
        self.cache = None
    def area(self):
        return self.side ** 2
def fresh(side):
    s = Shape(side)
    s.cache = s.area()
    return s.cache
print(Parallel(n_jobs=2, prefer="threads")(delayed(fresh)(i) for i in range(4)))
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(Parallel(n_jobs=2, backend="threading")(delayed(fib)(n) for n in range(12)))
print(Parallel(n_jobs=2, require="sharedmem")(delayed(lambda x: x + 1)(i) for i in range(3)))
