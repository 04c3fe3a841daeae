import dask
import dask.array as da
import numpy as np


def fails(work):
    try:
        print('no error:', work())
    except Exception as error:
        print(type(error).__name__, '|', error)


tall = np.sin(np.arange(60.0).reshape(20, 3)) + np.eye(20, 3)
x = da.from_array(tall, chunks=(5, 3))
q, r = da.linalg.qr(x)
print(q.chunks, r.chunks, q.dtype, r.dtype)
print(np.allclose((q @ r).compute(), tall), np.allclose((q.T @ q).compute(), np.eye(3)), np.allclose(np.tril(r.compute(), -1), 0))
print(abs(r).compute().round(6))
q, r = da.linalg.tsqr(da.from_array(tall, chunks=((9, 4, 7), 3)))
print(np.allclose((q @ r).compute(), tall), q.chunks, r.chunks)

# Stacks of triangles that are decomposed in turn.
many = np.cos(np.arange(800.0).reshape(200, 4)) + np.eye(200, 4)
q, r = da.linalg.qr(da.from_array(many, chunks=(10, 4)))
print(np.allclose((q @ r).compute(), many), np.allclose((q.T @ q).compute(), np.eye(4)), q.chunks[0][:3], q.name != r.name)
print(abs(np.diag(r.compute())).round(6))

# Flat ones.
flat = np.sin(np.arange(48.0).reshape(4, 12)) + np.eye(4, 12)
for chunks in ((4, 4), (4, (4, 8)), (4, 12)):
    q, r = da.linalg.qr(da.from_array(flat, chunks=chunks))
    print(q.chunks, r.chunks, np.allclose((q @ r).compute(), flat), abs(r.compute()[0, :4]).round(6))

# Singular values: tall, flat, in one chunk.
for a, chunks in ((tall, (5, 3)), (flat, (4, 4)), (tall, (20, 3)), (np.ones((6, 2)), (2, 2))):
    u, s, v = da.linalg.svd(da.from_array(a, chunks=chunks))
    print(u.shape, s.shape, v.shape, u.chunks, v.chunks, s.compute().round(6))
    print(np.allclose(((u * s) @ v).compute(), a), np.allclose((u.T @ u)[:1, :1].compute(), 1))
u, s, v = da.linalg.svd(x)
print(v.compute().round(6), u[:2].compute().round(6), (v.sum(axis=1) >= -1e-12).all().compute())
u, s, v = da.linalg.svd(x, coerce_signs=False)
print(np.allclose(((u * s) @ v).compute(), tall))

# The largest of a matrix chunked both ways.
low = np.outer(np.arange(1.0, 41), np.sin(np.arange(30))) + np.outer(np.cos(np.arange(40)), np.arange(30.0))
u, s, v = da.linalg.svd_compressed(da.from_array(low, chunks=(10, 10)), 2, seed=1, n_power_iter=2)
print(u.shape, s.shape, v.shape, s.compute().round(6), np.allclose(((u * s) @ v).compute(), low))
u, s, v = da.linalg.svd_compressed(da.from_array(low, chunks=(10, 10)), 2, iterator='QR', n_power_iter=1, compute=True)
print(s.compute().round(6), np.allclose(((u * s) @ v).compute(), low))
print(da.linalg.compression_level(100, 5), da.linalg.compression_level(12, 5))

# Norms by singular values.
print(da.linalg.norm(x, 'nuc').compute().round(6), da.linalg.norm(x, 2).compute().round(6), da.linalg.norm(x, -2).compute().round(6))

# Unknown lengths.
y = x[x[:, 0] > 0.2]
q, r = da.linalg.tsqr(y)
print(q.shape, r.chunks, np.allclose((q @ r).compute(), y.compute()))

fails(lambda: da.linalg.qr(da.ones((8, 8), chunks=4)))
fails(lambda: da.linalg.svd(da.ones((8, 8), chunks=4)))
fails(lambda: da.linalg.svd(da.ones(8, chunks=4)))
fails(lambda: da.linalg.svd(x, full_matrices=True))
fails(lambda: da.linalg.tsqr(da.ones((8, 8), chunks=4)))
fails(lambda: da.linalg.sfqr(da.ones((8, 8), chunks=4)))
fails(lambda: da.linalg.svd_compressed(x, 2, iterator='none'))
fails(lambda: da.linalg.norm(da.ones((2, 2, 2)), 'nuc', axis=(0, 1)))
