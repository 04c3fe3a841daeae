# Pictures as arrays of bytes.
import numpy as np
img = np.arange(48, dtype=np.uint8).reshape(4, 4, 3) * 5
print(img.shape, img.dtype, img.nbytes, img.max(), img[0, 0], img[-1, -1])
print(img[..., 0])
print(img.mean(axis=(0, 1)), img.mean().dtype, img.sum(axis=2, dtype=np.int64)[0])
grey = img @ np.array([0.299, 0.587, 0.114])
print(grey.round(3), grey.dtype)
print(grey.round().astype(np.uint8)[1])
print(255 - img[0], (255 - img).dtype)
print((img[0].astype(int) + 100)[0], (img[0] + np.uint8(100))[3], np.clip(img[3].astype(np.int16) + 100, 0, 255).astype(np.uint8)[0])
print(img[::-1][0, 0], img[:, ::-1][0, 0], np.rot90(img)[0, 0], img.transpose(1, 0, 2)[0, 1], img[::2, ::2].shape)
kernel = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
windows = np.lib.stride_tricks.sliding_window_view(grey, (3, 3))
print((windows * kernel).sum(axis=(2, 3)).round(8) + 0)
print(np.pad(grey, 1, mode='edge').round(1)[0], np.pad(img, ((1, 1), (0, 0), (0, 0))).shape)
print(img.reshape(2, 2, 2, 2, 3).mean(axis=(1, 3))[0, 0])
hist, edges = np.histogram(img, bins=4, range=(0, 256))
print(hist, edges)
cdf = hist.cumsum() / hist.sum()
print(cdf, np.interp(100, edges[1:], cdf).round(6))
print(np.where(grey > grey.mean(), 255, 0).astype(np.uint8))
mask = np.zeros((4, 4), bool)
mask[1:3, 1:3] = True
copy = img.copy()
copy[mask] = [255, 0, 0]
print(copy[1, 1], copy[0, 0], (copy != img).any(axis=2).sum())
copy[..., 2] //= 2
copy[0] = 0
print(copy[0].max(), copy[3, 3], np.array_equal(copy[2, 1], [255, 0, 0]))
print(np.dstack([grey, grey]).shape, np.stack([img, img]).shape, np.concatenate([img, img], axis=1).shape)
print(np.tile(grey.astype(int)[:1, :2], (2, 2)), np.repeat(np.repeat(np.eye(2, dtype=int), 2, 0), 2, 1))
rgba = np.dstack([img, np.full((4, 4), 255, np.uint8)])
print(rgba.shape, rgba.dtype, rgba[0, 0])
print(img.flatten()[:5], img.ravel().base is not None, np.shares_memory(img, img[1:]), img.tobytes()[:6])
y, x = np.ogrid[:4, :4]
print(((y - 1.5) ** 2 + (x - 1.5) ** 2 < 2).astype(int))
print(np.array([200], np.uint8) + np.array([100], np.uint8), np.bitwise_and(img[0, 1], 0x0F), img[0, 1] >> 1)
