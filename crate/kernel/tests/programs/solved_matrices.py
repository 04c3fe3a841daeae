# What chunked matrices are solved with, beside what the whole ones give: triangles, equations, inverses, least squares.
import dask.array as da
import numpy as np

checked = 0


def same(lazy, wanted):
    global checked
    found = lazy.compute()
    assert found.shape == wanted.shape == lazy.shape and found.dtype == lazy.dtype, (found.shape, lazy.shape, lazy.dtype)
    assert np.allclose(found, wanted, atol=1e-9), (found, wanted)
    checked += 1


rng = np.random.default_rng(SEED)
for size, length in ((4, 4), (6, 3), (12, 4), (20, 5)):
    whole = rng.standard_normal((size, size)) + np.eye(size) * 3
    a = da.from_array(whole, chunks=length)
    p, l, u = da.linalg.lu(a)
    same(p @ l @ u, whole)
    same(l, np.tril(l.compute()))
    same(u, np.triu(u.compute()))
    assert (np.diag(l.compute()) == 1).all() and sorted(p.compute().sum(axis=0)) == [1] * size
    for shape in ((size,), (size, 3), (size, 2 * length)):
        right = rng.standard_normal(shape)
        b = da.from_array(right, chunks=(length,) + (length,) * (len(shape) - 1))
        same(da.linalg.solve(a, b), np.linalg.solve(whole, right))
        same(da.linalg.solve_triangular(a, b, lower=True), np.linalg.solve(np.tril(whole), right))
        same(da.linalg.solve_triangular(a, b), np.linalg.solve(np.triu(whole), right))
    same(da.linalg.inv(a), np.linalg.inv(whole))
    positive = whole @ whole.T
    c = da.from_array(positive, chunks=length)
    same(da.linalg.cholesky(c, lower=True), np.linalg.cholesky(positive))
    same(da.linalg.cholesky(c), np.linalg.cholesky(positive).T)
    same(da.linalg.solve(c, da.ones(size, chunks=length), assume_a='pos'), np.linalg.solve(positive, np.ones(size)))
    tall, right = rng.standard_normal((3 * size, 3)), rng.standard_normal(3 * size)
    x, left, rank, singular = da.linalg.lstsq(da.from_array(tall, chunks=(size, 3)), da.from_array(right, chunks=size))
    wanted = np.linalg.lstsq(tall, right, rcond=None)
    same(x, wanted[0])
    same(left, wanted[1])
    same(singular, wanted[3])
    assert rank.compute() == 3
print(checked)
