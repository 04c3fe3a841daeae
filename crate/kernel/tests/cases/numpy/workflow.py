# What a course does with arrays, in one piece.
import numpy as np
n = 1000
x = np.linspace(0, 2 * np.pi, n)
y = np.sin(x) ** 2 + np.cos(x) ** 2
print(np.allclose(y, 1), y.mean().round(10), np.round(np.trapezoid(np.sin(x), x), 6))
grid = np.arange(1, 26).reshape(5, 5)
padded = np.pad(grid, 1)
neighbours = sum(padded[1 + i:6 + i, 1 + j:6 + j] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))
print(neighbours)
points = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
gaps = points[:, np.newaxis, :] - points[np.newaxis, :, :]
print(np.sqrt((gaps ** 2).sum(axis=-1)))
data = np.array([[1.0, 200.0], [2.0, 400.0], [3.0, 600.0]])
print((data - data.mean(axis=0)) / data.std(axis=0))
sieve = np.ones(50, dtype=bool)
sieve[:2] = False
for k in range(2, 8):
    if sieve[k]:
        sieve[k * k::k] = False
print(np.flatnonzero(sieve))
width = 12
re, im = np.meshgrid(np.linspace(-2, 0.5, width), np.linspace(-1, 1, 7))
c = re + 1j * im
z = np.zeros_like(c)
steps = np.zeros(c.shape, dtype=int)
for _ in range(20):
    inside = np.abs(z) <= 2
    z[inside] = z[inside] ** 2 + c[inside]
    steps += inside
print(steps)
chunks = np.array_split(np.arange(10), 3)
print([chunk.sum() for chunk in chunks], sum(chunk.sum() for chunk in chunks))
image = (np.arange(48).reshape(4, 4, 3) * 5).astype(np.uint8)
print(image.mean(axis=2).astype(np.uint8), image[::-1, :, 0], 255 - image[0, 0], image.max(), image.dtype)
m = np.array([[2.0, 1.0], [1.0, 3.0]])
v = np.array([1.0, 0.0])
for _ in range(30):
    v = m @ v
    v /= np.sqrt(v @ v)
print(np.round(v, 6), np.round(v @ m @ v, 6))
scores = {'ann': [90, 80], 'bob': [70, 65]}
table = np.array(list(scores.values()))
print(table.mean(axis=1), dict(zip(scores, table.max(axis=1).tolist())), table[:, 0].argmax())
w = np.cumsum(np.ones(5)) ** -1.0
print(w, w.cumsum()[-1], np.array2string(w, precision=2), f'{w.sum():.4f}')
state = np.zeros(11, dtype=int)
state[5] = 1
for _ in range(4):
    print(''.join('#' if s else '.' for s in state))
    left, right = np.roll(state, 1), np.roll(state, -1)
    state = left ^ (state | right)
