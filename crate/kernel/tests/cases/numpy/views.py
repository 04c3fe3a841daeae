import numpy as np
a = np.zeros(6)
b = a.reshape(2, 3)
c = b.T
d = c[1]
d[:] = 7
print(a, b, c, d, sep='\n')
e = a[::2]
e += 1
print(a, e)
np.add(a, 1, out=a[::-1])
print(a)
a[1:] = a[:-1]
print(a)
a[:-1] += a[1:]
print(a)
f = np.arange(9).reshape(3, 3)
f += f.T
print(f)
f[:] = f[::-1]
print(f)
g = f.diagonal()
try:
    g[0] = 1
except ValueError as error:
    print(error)
h = np.broadcast_to(np.arange(3), (2, 3))
try:
    h += 1
except ValueError as error:
    print(error)
i = np.arange(5)
print(i.flags.writeable)
i.setflags(write=False)
try:
    i[0] = 1
except ValueError as error:
    print(error)
j = np.split(np.arange(6), 3)
j[0][0] = 100
print(j)
k = np.arange(4)
m = k.view()
m.shape = (2, 2)
m[0, 0] = 50
print(k, m, m.base is k)
n = np.array([k, k])
n[0, 0] = -1
print(k, n)
o = np.asarray(k)
o[1] = 77
print(k, o is k)
p = k.astype(k.dtype, copy=False)
print(p is k, k.astype(float) is k)
q = np.squeeze(k[None])
q[2] = 66
print(k)
r = np.ravel(k)
r[3] = 55
s = k.flatten()
s[0] = 0
print(k)
t = np.expand_dims(k, 0)
t[0, 0] = 11
print(k, np.atleast_2d(k).base is k)
u = np.moveaxis(np.zeros((2, 3)), 0, 1)
u[0] = 1
print(u.base)


def change(x):
    x[0] = 999
    x = x + 1
    return x


v = np.arange(3)
print(change(v), v)
w = [v] * 2
w[0][1] = 5
print(w)
x = {'k': v}
x['k'] *= 2
print(v, x)
y = v
y = y * 2
print(v is y, v)
z = np.arange(10)[2:8][::2]
z[...] = [1, 2, 3]
print(z, z.base)
