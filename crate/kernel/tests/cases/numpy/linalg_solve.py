# Systems, determinants, norms and least squares.
import numpy as np

a = np.array([[4.0, 2.0, 1.0], [2.0, 5.0, 3.0], [1.0, 3.0, 6.0]])
b = np.array([1.0, 2.0, 3.0])
x = np.linalg.solve(a, b)
print(x, np.allclose(a @ x, b), np.linalg.solve(a, np.eye(3)[:, :2]).shape)
print(np.linalg.det(a), np.linalg.det([[1, 2], [3, 4]]), np.linalg.det([[1, 2], [2, 4]]), type(np.linalg.det(a)))
print(np.linalg.slogdet(a))
print(np.linalg.inv(a), np.allclose(np.linalg.inv(a) @ a, np.eye(3)))
print(np.linalg.inv([[1, 2], [3, 4]]), np.linalg.inv(np.array([[[2.0]], [[4.0]]])), np.linalg.det(np.stack([a, 2 * a])))
print(np.linalg.norm([3, 4]), np.linalg.norm([[1, 2], [3, 4]]), np.linalg.norm([1, -2, 3], 1), np.linalg.norm([1, -2], np.inf))
m = np.arange(6.0).reshape(2, 3)
print(np.linalg.norm(m, axis=1), np.linalg.norm(m, axis=0, keepdims=True), np.linalg.norm(m, 'fro'), np.linalg.norm(m, 3, axis=1))
print(np.linalg.norm(m, 1), np.linalg.norm(m, np.inf), np.linalg.norm(m, -1), round(np.linalg.norm(m, 2), 10), round(np.linalg.norm(m, 'nuc'), 10))
print(np.linalg.norm([1 + 1j, 2]), np.linalg.norm(m, axis=(0, 1)), np.linalg.norm([1, 0, 2], 0))
print(np.linalg.cholesky(a), np.linalg.eigvalsh(a))
w, v = np.linalg.eigh(a)
print(w, np.allclose(a @ v, v * w), np.allclose(v.T @ v, np.eye(3)), np.linalg.eigh([[2, 1], [1, 2]]))
t = np.arange(5.0)
A = np.vstack([t, np.ones(5)]).T
x, rest, rank, values = np.linalg.lstsq(A, np.array([-1, 0.2, 0.9, 2.1, 3.0]), rcond=None)
print(x, rest, rank, type(rank), values)
x, rest, rank, values = np.linalg.lstsq([[1, 2], [2, 4]], [1, 2], rcond=None)
print(x, rest, rank, round(values[0], 9))
x = np.linalg.lstsq([[1.0, 2, 3], [4, 5, 6]], [1, 2], rcond=None)
print(x[0], x[1], x[2], x[3])
print(np.linalg.matrix_rank(a), np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_rank(np.zeros((3, 2))), np.linalg.matrix_rank([0, 1]))
print(np.linalg.pinv(m), np.linalg.matrix_power([[1, 1], [1, 0]], 10), np.linalg.matrix_power(a, -1), round(np.linalg.cond(a), 9))
print(np.linalg.svd(m, compute_uv=False))
rng = np.random.default_rng(0)
big = rng.normal(size=(60, 60))
side = rng.normal(size=60)
print(np.allclose(big @ np.linalg.solve(big, side), side), round(np.linalg.slogdet(big)[1], 8), np.linalg.slogdet(big)[0])
sym = big + big.T
w, v = np.linalg.eigh(sym)
print(w[:3], w[-3:], np.allclose(sym @ v, v * w), np.linalg.svd(big, compute_uv=False)[:4])


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: np.linalg.inv([[1, 2], [2, 4]]))
attempt(lambda: np.linalg.solve([[1, 2], [2, 4]], [1, 2]))
attempt(lambda: np.linalg.inv([[1, 2, 3], [2, 4, 5]]))
attempt(lambda: np.linalg.inv([1, 2]))
attempt(lambda: np.linalg.det(3))
attempt(lambda: np.linalg.solve([[1, 2], [2, 5]], [1, 2, 3]))
attempt(lambda: np.linalg.norm([[1, 2], [2, 5]], 3))
attempt(lambda: np.linalg.norm([1, 2], 'fro'))
attempt(lambda: np.linalg.lstsq([[1, 2], [2, 5]], [1, 2, 3]))
attempt(lambda: np.linalg.cholesky([[1, 2], [2, 1]]))
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as e:
    print(repr(e), isinstance(e, ValueError))
