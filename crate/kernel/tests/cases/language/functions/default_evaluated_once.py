n = 5
def f(x=n):
    return x
n = 6
print(f())
def g(a, cache={}):
    cache[a] = len(cache)
    return cache
g(1); print(g(2))
print(g.__defaults__)
class T:
    k = 1
    def m(self, v=k): return v
T.k = 2
print(T().m())
