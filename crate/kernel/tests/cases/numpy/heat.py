# A rod and a plate that cool down, by slices.
import numpy as np
u = np.zeros(11)
u[5] = 100
for _ in range(50):
    u[1:-1] = u[1:-1] + 0.25 * (u[2:] - 2 * u[1:-1] + u[:-2])
print(np.round(u, 6))
print(u.sum().round(6), u.argmax(), np.allclose(u, u[::-1]))
plate = np.zeros((6, 6))
plate[0] = 100.0
plate[:, 0] = 50
print(plate)
for step in range(200):
    old = plate.copy()
    plate[1:-1, 1:-1] = 0.25 * (old[:-2, 1:-1] + old[2:, 1:-1] + old[1:-1, :-2] + old[1:-1, 2:])
    if np.abs(plate - old).max() < 1e-3:
        print('steady after', step)
        break
print(plate.round(3))
gy, gx = np.gradient(plate)
print(gx.round(2))
print(np.hypot(gx, gy).max().round(4), np.unravel_index(np.hypot(gx, gy).argmax(), gx.shape))
inner = plate[1:-1, 1:-1]
print(inner.mean().round(6), inner.mean(axis=0).round(4), inner.std(axis=1, ddof=1).round(4))
laplace = (np.roll(plate, 1, 0) + np.roll(plate, -1, 0) + np.roll(plate, 1, 1) + np.roll(plate, -1, 1) - 4 * plate)
print(np.abs(laplace[1:-1, 1:-1]).max() < 0.01)
print(np.diff(plate[2]).round(3), np.diff(plate, n=2, axis=0)[0].round(3))
mask = (plate > 40) & (plate < 60)
print(mask.sum(), np.argwhere(mask)[:3].tolist(), plate[mask].round(2)[:4])
print(np.where(plate > 75, 'hot', np.where(plate < 25, 'cold', 'mild'))[1])
print(np.clip(plate, 20, 80)[0], plate.clip(min=30)[5].round(1))
levels = np.digitize(plate, [0, 25, 50, 75, 100])
print(levels, np.bincount(levels.ravel()))
