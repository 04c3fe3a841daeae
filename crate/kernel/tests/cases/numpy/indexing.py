import numpy as np
a = np.arange(12).reshape(3, 4)
print(a[0], a[-1], a[1, 2], a[1][2], a[-1, -1], repr(a[0, 0]))
print(a[:, 1], a[1:], a[:2, 1:3], a[::2], a[::-1], a[:, ::-1], a[::-1, ::-1], a[1:10], a[5:], a[-2:])
print(a[..., 0], a[...], a[0, ...], a[np.newaxis].shape, a[:, None].shape, a[..., None].shape, a[None, ..., None].shape)
print(a[[0, 2]], a[[0, 2], [1, 3]], a[:, [1, 0]], a[[0, -1]][:, [0]], a[[[0, 1], [1, 2]]].shape)
print(a[a > 5], a[a % 2 == 0], a[a.sum(axis=1) > 10], a[:, [True, False, True, False]], a[np.array([True, False, True])])
print(a[np.ix_([0, 2], [1, 3])], a[1, [0, 2]], a[[0, 1], 1:3], a[1:, [0]], a[np.array([0, 1])[:, None], [1, 2]])
print(a[(0, 1)], a[()].shape, a[np.int64(1)], a[np.array(1)], a[[]], a[np.array([], dtype=int)].shape)
b = np.arange(24).reshape(2, 3, 4)
print(b[0, :, [1, 2]], b[:, 0, [1, 2]], b[[0, 1], :, [0, 1]].shape, b[..., [0, 1]].shape, b[[0], ..., [1]].shape)
print(b[b > 20], b[[True, False]].shape, b[:, [True, False, True]].shape, b[1, ..., -1], b[:, None, 1].shape)
c = np.zeros((3, 3), dtype=int)
c[0] = 1
c[:, 1] = [7, 8, 9]
c[2, 2] = 5
print(c)
c[1:, 1:] = [[1, 2], [3, 4]]
c[[0, 2], [0, 0]] = -1
print(c)
c[c < 0] = 0
c[c > 5] += 100
c[...] = c + 1
print(c)
c[::2] *= 2
c[:, -1] -= np.array([1, 2, 3])
c[[0, 0, 1]] += 1
print(c)
d = np.arange(5)
d[d > 2] = [10, 20]
d[[0, 1]] = 7
d[-1] = 3.9
print(d)
d[:] = 0
d[1:4] = 2.7
print(d, d[::-1][1:3])
e = np.arange(10)
view = e[2:5]
view[:] = 100
fancy = e[[0, 1]]
fancy[:] = -5
print(e, view.base is e, fancy)
e[2:5] = e[4:7]
print(e)
e[1:] = e[:-1]
print(e)
f = np.arange(6).reshape(2, 3)
f.T[0] = 50
f[:, 0:1][:] = 9
print(f, f.T)
f += f
f[0] **= 2
f //= 3
print(f, f.dtype)
g = np.arange(4.0)
g /= 2
g[1] = 10
g[g > 5] = np.nan
print(g, np.isnan(g), g[~np.isnan(g)])
h = np.arange(3)
i = h
h = h + 1
print(h, i)
i += 1
print(h, i)
j = [np.arange(3), np.arange(2)]
j[0][1] = 9
print(j)
print(np.take([10, 20, 30], [2, 0]), np.take([[1, 2], [3, 4]], [0, 0], axis=1), np.take([1, 2, 3], [5], mode='wrap'))
k = np.arange(5)
np.put(k, [0, 4], [-1, -2])
print(k, np.choose([0, 1, 0], [[1, 2, 3], [10, 20, 30]]), np.compress([True, False, True], [1, 2, 3]))
print(np.extract([True, False], [5, 6]), np.where([True, False], 1, 2), np.where(np.array([1, 5, 2]) > 1), np.where([[True, False], [True, True]], [[1, 2], [3, 4]], [[9, 8], [7, 6]]))
print(np.nonzero([0, 3, 0, 5]), np.argwhere([[0, 1], [2, 0]]), np.flatnonzero([0, 1, 1]), np.array([[0, 1], [1, 0]]).nonzero())
print(np.clip([1, 5, 10], 2, 7), np.array([1, 5, 10]).clip(min=3), np.clip([1.5, 2.5], None, 2), np.clip(5, 0, 3))
print(np.select([np.array([1, 5]) < 3, np.array([1, 5]) > 3], ['low', 'high'], 'mid'), np.piecewise([-1.0, 2.0], [np.array([-1, 2]) < 0], [lambda x: -x, lambda x: x * 10]))
m = np.zeros(3)
m.fill(2)
print(m, np.copyto(m, 5), m)
np.place(m, m > 1, [1, 2])
np.putmask(m, [True, False, False], 8)
np.fill_diagonal(c, 0)
print(m, c, np.diagonal(c), np.trace(np.eye(3)), np.unravel_index(5, (2, 3)), np.ravel_multi_index((1, 2), (2, 3)))
n = np.arange(9).reshape(3, 3)
n.flat[4] = 100
n.flat[[0, -1]] = 7
print(n, n.flat[:4])
