import numpy as np

a = np.arange(6).reshape(2, 3)
print([int(x) for x in np.nditer(a)], [int(x) for x in np.nditer(a.T)], [int(x) for x in np.nditer(a, order='F')])
print([int(x) for x in np.nditer(a[:, ::-1])], [int(x) for x in np.nditer(a[:, ::-1], order='C')])
for x in np.nditer(a, flags=['external_loop'], order='F'):
    print(x)
with np.nditer(a, op_flags=['readwrite']) as it:
    for x in it:
        x[...] = 2 * x
print(a)
it = np.nditer(a, flags=['multi_index'])
for x in it:
    print(int(x), it.multi_index, end=' ')
print()
it = np.nditer(a, flags=['f_index'])
while not it.finished:
    print(int(it[0]), it.index, end=' ')
    it.iternext()
print()
it = np.nditer([np.arange(3).reshape(3, 1), np.arange(3).reshape(1, 3), None])
for x, y, z in it:
    z[...] = x + y
print(it.operands[2])
for x in np.nditer(np.array([1, 4]), op_flags=['readonly', 'copy'], op_dtypes=['float64']):
    print(np.sqrt(x), end=' ')
print()
for make in (lambda: np.nditer(np.array([1, 4]), op_dtypes=['float64']), lambda: np.nditer(a, flags=['no such']),
             lambda: np.nditer([])):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    for x in np.nditer(a):
        x[...] = 1
except ValueError as e:
    print(e)
b = np.broadcast([[1], [2], [3]], [4, 5, 6])
print(b.index, next(b), next(b), b.index, b.shape)
b.reset()
print(b.index, len(list(b)))
