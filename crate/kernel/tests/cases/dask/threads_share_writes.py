import dask
from dask import delayed
seen = []

def note(x):
    seen.append(x)
    return x

total = delayed(sum)([delayed(note)(i) for i in range(4)])
print(total.compute(), sorted(seen))
count = 0

def bump():
    global count
    count += 1
    return count

print(sorted(dask.compute(*[delayed(bump)() for _ in range(3)])), count)

class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self.n

c = Counter()
print(max(dask.compute(*[delayed(c.add)(2) for _ in range(3)])), c.n)
cache = {}

@delayed
def remember(k):
    cache[k] = k * k
    print('remembered', k)
    return cache[k]

print(remember(3).compute(), cache)
print((remember(4) + 1).compute(scheduler='sync'), cache)
