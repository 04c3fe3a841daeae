class Count:
    def __init__(self, n): self.n = n
    def __iter__(self):
        self.i = 0
        return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
    def __reversed__(self): return iter(range(self.n, 0, -1))
    def __length_hint__(self): return 5
c = Count(3)
print(list(c), sum(c), list(reversed(c)), [x for x in c], 2 in c, dict(zip("abc", c)))
it = iter(c)
print(next(it), next(it), next(it), next(it, "end"))
class G:
    def __iter__(self):
        yield 1
        yield from [2, 3]
print(list(G()), set(G()), max(G()), sorted(G(), reverse=True))
a, *b = G()
print(a, b)
class Bad:
    def __iter__(self): return 5
class NoIter:
    __iter__ = None
for t in [lambda: list(Bad()), lambda: iter(object()), lambda: list(NoIter()), lambda: 1 in object(), lambda: reversed(Bad()), lambda: len(Count(2))]:
    try:
        t()
    except TypeError as e:
        print(e)
