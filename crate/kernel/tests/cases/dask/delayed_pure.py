from dask import delayed

def f(x, y=1):
    return x + y

g = delayed(f, pure=True)
print(g(1).key == g(1).key, g(1).key == g(2).key, g(1, y=2).key == g(1, y=3).key, g(1, y=2).key == g(1, y=2).key)
h = delayed(f)
print(h(1).key == h(1).key)
print(h(1, pure=True).key == h(1, pure=True).key)
a = delayed(1, name='a')
print((a + 1).key == (a + 1).key, (a + 1).key == (a + 2).key, a.real.key == a.real.key)
print(g([1, 2], y={'k': 3}).key == g([1, 2], y={'k': 3}).key)
total = g(1) + g(1)
print(len(total.dask))
print(delayed([1, 2], pure=True).key == delayed([1, 2], pure=True).key, delayed([1]).key == delayed([1]).key)
