from functools import lru_cache, cached_property, partial, reduce

calls = []
@lru_cache(maxsize=3)
def slow(n, k=1):
    calls.append((n, k))
    return n * k

print([slow(x) for x in (1, 2, 1, 3, 4, 1)], calls, slow.cache_info())
print(slow(2, k=3), slow(2, k=3), slow.cache_info().hits, slow.cache_info().currsize)

class Circle:
    def __init__(self, r):
        self.r = r
    @cached_property
    def area(self):
        calls.append("area")
        return 3 * self.r ** 2

c = Circle(2)
print(c.area, c.area, calls[-1], calls.count("area"))
del c.area
print(c.area, calls.count("area"), reduce(lambda a, f: f(a), [partial(max, 3), partial(pow, 2), str], 1))
@lru_cache
def grid(m, n):
    return 1 if m == 0 or n == 0 else grid(m - 1, n) + grid(m, n - 1)
print(grid(16, 16), grid.cache_info().currsize)
