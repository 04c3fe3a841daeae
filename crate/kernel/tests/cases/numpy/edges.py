# What NumPy's own tests found at the edges of ordinary functions.
import numpy as np


def fails(work):
    try:
        print('no error:', work())
    except Exception as error:
        print(type(error).__name__, '|', error)


x = np.arange(5, -6, -1)
print(np.digitize(x, np.arange(5, -5, -1)), np.digitize(x, np.arange(5, -5, -1), True), np.digitize([1, 2, 3], [3, 2, 1]))
print(np.interp([1, 2, 2.5, 3, 4], [1, 2, 3, 4], [1, 2, np.inf, 4]), np.interp([1, 1.5, np.nan], [1, 2], [np.inf, np.inf]),
      np.interp(2, [1, 2, 3], [0, np.nan, 1]))
print(np.hanning(np.uint8(5)), np.bartlett(np.int8(4)), np.hamming(np.float32(3)), np.blackman(0))
print(np.select([np.array([True, False])], [np.array([1, 2], dtype=np.int8)]).dtype, np.select([True], [0], default=[0]).shape,
      np.select([[True, False]], [1.5], default=np.int32(7)))
out = np.zeros((2, 3))
print(np.cumulative_sum([[1, 2], [3, 4]], axis=1, include_initial=True, out=out) is out, out, np.cumulative_prod([2, 3], include_initial=True))
H, edges = np.histogramdd([[0.5, 1.5, 2.5], [1, 2, 3]], bins=([0, 1, 2, 3], [0, 2, 4]))
print(H, [edge.tolist() for edge in edges], np.histogram2d([1, 2], [1, 2], bins=([0, 1, 3], 2))[0])
print(np.histogram(np.array([-100, 100], dtype=np.int8), bins=4), np.histogram(np.array([-128, 127], dtype=np.int8), bins='sturges')[0])
print(np.histogram([1, 2, 2, 3, 3, 3], bins=3), np.histogram([0.1, 0.2, 0.3, np.pi], bins=5, range=(0, 1)), np.histogram(np.arange(10), 4)[0])
print(np.median([3, 1, 2]), np.median([[4, 1], [2, np.nan]], axis=0), np.percentile(np.arange(1001)[::-1], [0, 25, 50, 99, 100]),
      np.quantile([[3, 1, 2], [9, 8, 7]], 0.25, axis=1), np.percentile([1, 2, np.nan], 50), np.quantile([5, 1, 3, 2], [0.1, 0.5], method='lower'))
print(np.partition([5, 3, 1, 4, 2], [1, 3])[[1, 3]], np.sort([2, 1], kind='quick'), np.array([True])[0] is np.True_, (np.True_ & np.False_) is np.False_)
print(np.take_along_axis(np.arange(6).reshape(2, 3), np.array([[0], [1], [1], [0]]), 0), np.take_along_axis(np.arange(3)[None], np.array([[0, 2], [1, 1]]), 1))
print(hasattr(np, 'nothing_of_that_name'))
fails(lambda: np.insert([1, 2, 3], 1.0, 9))
fails(lambda: np.delete([1, 2, 3], [0.5]))
fails(lambda: np.histogram([1, np.nextafter(1, 2)], bins=10))
fails(lambda: np.column_stack(i for i in range(2)))
fails(lambda: np.take_along_axis(np.ones((2, 3)), np.zeros((4, 1), int), 1))

print(np.mask_indices(3, np.triu), np.mask_indices(3, np.triu, 1))

a = np.array([[1.0, np.nan, 3], [4, 5, np.nan]])
for word in ('nanmean', 'nanvar', 'nanstd', 'nanmedian', 'nanmax', 'nanmin', 'nansum'):
    out = np.zeros(3)
    made = getattr(np, word)(a, axis=0, out=out)
    print(word, made is out, out, getattr(np, word)(a, axis=1, keepdims=True).tolist())
out = np.zeros(2)
print(np.nanpercentile(a, 50, axis=1, out=out) is out, out, np.nanargmax(a, axis=1, out=np.zeros(2, int)))
mask = np.array([True, True, False])
print(np.nanmean(a, axis=1, where=mask), np.nanvar(a, axis=1, where=mask), np.nanstd([1, 2, 4.0], correction=1), np.nanmax(a, initial=9.5),
      np.nanmin(a, axis=1, initial=9, where=mask), np.nanvar(a, axis=1, mean=np.array([[2.0], [4.5]])), np.nanmax([3, 1], initial=7))
fails(lambda: np.nanmax(a, where=mask))
fails(lambda: np.nanvar(a, ddof=1, correction=1))

a = np.arange(4)
a.resize(2, 3, refcheck=False)
print(a, a.resize((2,), refcheck=False), a)
a.resize(0, refcheck=False)
print(a.shape)
b = np.ones((2, 2))
rows = b[0]
fails(lambda: b.resize(3))
single = np.arange(6, dtype=np.float32).reshape(2, 3)
print([np.linalg.norm(single, ord).dtype.name for ord in (None, 1, 2, np.inf, 'nuc', 'fro')], [np.linalg.norm(single[0], ord).dtype.name for ord in (None, 0, 1, 3, np.inf)])

square, ones = single[:, :2] + np.eye(2, dtype=np.float32) * 4, np.ones(2, np.float32)
good = square @ square.T
L = np.linalg
print([np.asarray(made).dtype.name for made in (L.solve(square, ones), L.inv(square), L.det(square), *L.qr(square), *L.svd(square), *L.eigh(good),
       *L.eig(good), L.cholesky(good), *L.lstsq(square, ones, rcond=None), L.pinv(square), *L.slogdet(square), L.cond(square), L.svdvals(square))])
print(L.solve(square, ones).round(3), L.solve(square, np.ones(2)).dtype, type(L.slogdet(square)).__name__, L.inv.__name__)
near = np.array([[1, 2], [2, 4.0000001]], dtype=np.float64)
print(np.linalg.matrix_rank(near), np.linalg.matrix_rank(near.astype(np.float32)), np.linalg.lstsq(near.astype(np.float32), ones, rcond=None)[2])
