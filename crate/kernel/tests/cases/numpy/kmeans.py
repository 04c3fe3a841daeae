# Distances between all pairs, nearest centres, groups.
import numpy as np
points = np.array([[1.0, 1], [1.5, 2], [3, 4], [5, 7], [3.5, 5], [4.5, 5], [3.5, 4.5]])
centres = points[[0, 3]].copy()
for turn in range(10):
    distances = np.linalg.norm(points[:, None, :] - centres[None, :, :], axis=2)
    labels = distances.argmin(axis=1)
    new = np.array([points[labels == k].mean(axis=0) for k in range(2)])
    if np.allclose(new, centres):
        print('settled', turn)
        break
    centres = new
print(labels, centres.round(4))
print(distances.shape, distances.min(axis=1).round(4))
print(np.bincount(labels), np.unique(labels, return_counts=True))
print(((points[:, None] - points) ** 2).sum(-1).round(2)[0])
d = np.sqrt(((points[:, np.newaxis] - points[np.newaxis]) ** 2).sum(axis=-1))
np.fill_diagonal(d, np.inf)
print(d.argmin(axis=1), d.min().round(6), np.unravel_index(d.argmin(), d.shape))
print(np.triu_indices(3, 1), d[np.triu_indices(7, 1)].size, np.triu(d, 5).round(2))
order = np.argsort(distances[:, 0], kind='stable')
print(order, points[order][:3].tolist())
print(np.argpartition(distances[:, 0], 2)[:3].sum(), np.sort(np.partition(distances[:, 0], 2)[:3]).round(4))
rows, columns = np.where(d < 1.2)
print(rows, columns)
groups = {k: points[labels == k] for k in np.unique(labels)}
print({int(k): v.shape for k, v in groups.items()}, [type(k).__name__ for k in groups])
print(np.split(points[order], [2, 5])[1].tolist())
print(np.add.reduceat(points[np.argsort(labels, kind='stable')][:, 0], [0, int(np.bincount(labels)[0])]))
print(points[1] @ points[2], points.T @ points)
print(np.histogram2d(points[:, 0], points[:, 1], bins=3)[0])
weights = np.arange(7.0)
print(np.average(points, axis=0, weights=weights).round(6), np.average([1, 2, 3], weights=[3, 1, 0]))
