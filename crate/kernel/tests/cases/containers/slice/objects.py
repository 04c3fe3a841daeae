s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s.indices(6), slice(None, None, -1).indices(5), slice(-3, None).indices(5), slice(10, -10, -3).indices(7), s == slice(1, 10, 2), s != slice(1), slice(1, 2) < slice(1, 3))
xs = list(range(10))
evens, tail = slice(None, None, 2), slice(-3, None)
print(xs[evens], xs[tail], "abcdefghij"[evens], tuple(xs)[tail], range(10)[s], b"abcdefghij"[s])

class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)

g = Grid()
print(g[1], g[1:2], g[::], g[1, 2], g[1:2, ::3], g[...], g["a":"b"], g[()], g[1,], g[None:, -1])
g[0] = 1; g[1:2] = 3; g[1, :] = 4
del g[5], g[2:]
g[0] = g[0] = 7
