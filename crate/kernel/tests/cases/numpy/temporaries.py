# Temporaries of an expression may be written in place; nothing that has a name may.
import numpy as np
n = 100_000
a = np.arange(n, dtype=float)
b = (a + 1) + (a * 2)
print(a[:3], b[:3], b[-1])
c = (z := a + 1) + a
print(z[:3], c[:3])
d = [a + 1]
e = d[0] + 1
print(d[0][:2], e[:2])


def same(x):
    return x


def fresh(x):
    return x + 1


print((same(a) + 1)[:2], a[:2], (fresh(a) + fresh(a))[:2], (same(a) + fresh(a))[:2], a[:2])
view = (a + 1)[::2]
f = view + 1
print(view[:2], f[:2])
g = (a + 1).reshape(2, -1) + 1
print(g[:, 0])
h = {'k': a * 2}
i = h['k'] + h['k']
print(h['k'][:3], i[:3])
cache = []


def remembered():
    cache.append(a * 3)
    return cache[-1]


j = remembered() - 1
print(cache[0][:3], j[:3])
k = np.sqrt(a) + np.sin(a) * 2 - np.cos(a) / (a + 1)
print(np.round(k[:3], 12), k.shape)
m = (a if n else b) + 1
print(m[:2], a[:2])
p = (a > 5) & (a < 10)
q = (a + 1).astype(np.float32) + a
r = (a + 1).astype(np.int64) + 1
s = (a + 1) + np.ones((2, 1))
print(p.sum(), q.dtype, r.dtype, r[:2], s.shape, s[0, :2])


def inside():
    x = a + 1
    y = x + x
    x2 = x
    w = (x + 1) * (x2 + 2) - x
    return x[:2], y[:2], w[:2]


print(inside())
t = sum([a + 1, a + 2])
u = [v + 1 for v in (a + 1, a + 2)]
print(t[:2], u[0][:2], u[1][:2])
print(((a + 1) - (a + 1)).any(), (2 ** (a[:3] + 1)), (1 / (a + 1))[:2], -(a + 1)[:2])
