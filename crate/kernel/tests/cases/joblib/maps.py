from joblib import Parallel, delayed, cpu_count
import math
def square(x):
    return x * x
print(Parallel(n_jobs=2)(delayed(square)(i) for i in range(10)))
print(Parallel(n_jobs=2)(delayed(math.sqrt)(i) for i in (1, 4, 9)))
offset = 10
def shifted(x, *, scale=1, **kw):
    return x * scale + offset, sorted(kw)
print(Parallel(n_jobs=-1)(delayed(shifted)(i, scale=2, z=1) for i in range(3)))
def make(n):
    def power(x):
        return x ** n
    return power
print(Parallel(n_jobs=2)(delayed(make(3))(i) for i in range(4)))
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(Parallel(n_jobs=2)(delayed(fact)(i) for i in (5, 25)))
print(Parallel(n_jobs=2)(delayed(lambda a, b: (a, b))(i, str(i)) for i in range(3)))
print(Parallel(n_jobs=2)([]))
print(Parallel(n_jobs=1)(delayed(square)(i) for i in range(3)))
class Point:
    def __init__(self, x):
        self.x = x
    def moved(self, by):
        return Point(self.x + by)
    def __repr__(self):
        return f"Point({self.x})"
points = Parallel(n_jobs=2)(delayed(Point(i).moved)(10) for i in range(3))
print(points, all(isinstance(p, Point) for p in points))
counter = 0
def bump():
    global counter
    counter += 1
    return counter > 0
print(Parallel(n_jobs=2)(delayed(bump)() for _ in range(4)), counter)
shared = [1, 2]
def append(v):
    shared.append(v)
    return len(shared) > 2
Parallel(n_jobs=2)(delayed(append)(i) for i in range(3))
print(shared)
print(Parallel(n_jobs=2)(delayed(sum)(range(n)) for n in (3, 10**5)))
data = {"a": [1, (2, 3)], "b": {4}}
print(Parallel(n_jobs=2)(delayed(lambda d: (d["a"], d["b"]))(data) for _ in range(1)))
results = Parallel(n_jobs=2, return_as="generator")(delayed(square)(i) for i in range(5))
print(list(results))
print(Parallel(n_jobs=2, backend="threading")(delayed(shared.append)(i) for i in range(2)), sorted(shared))
for bad in (0,):
    try:
        Parallel(n_jobs=bad)(delayed(square)(1) for _ in range(1))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
print(cpu_count() >= 1)
