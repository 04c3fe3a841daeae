def primes():
    found, n = [], 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
from itertools import islice
print(list(islice(primes(), 10)), sum(x * x for x in range(5)), max((len(w), w) for w in ["a", "bbb", "cc"]))
def running():
    total = 0
    while True:
        x = yield total
        if x is None:
            return "finished"
        total += x
g = running()
next(g)
print(g.send(3), g.send(4))
try:
    g.send(None)
except StopIteration as stop:
    print(stop.value)
def flatten(x):
    for item in x:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, [4]], 5]])))
gen = (i for i in range(3))
print(next(gen), list(gen), next(gen, "empty"), 2 in (i for i in range(3)))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sorted(Countdown(4)), dict(enumerate(Countdown(2))), [*Countdown(2)])
def broken():
    yield 1
    raise ValueError("in generator")
try:
    for x in broken():
        print(x)
except ValueError as error:
    print(error)
