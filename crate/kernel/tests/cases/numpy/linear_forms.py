# Products: dot, matmul, einsum, tensordot and what they broadcast.
import numpy as np
a, b = np.arange(6).reshape(2, 3), np.arange(12).reshape(3, 4)
v, w = np.array([1, 2, 3]), np.array([4, 5, 6])
print(v @ w, a @ v, v @ b, a @ b, (a @ b).dtype, (a.astype(float) @ b)[0], np.matmul(a, b) is not None)
print(np.dot(v, w), np.dot(a, v), np.dot(2, a), a.dot(b)[1], np.dot(np.ones((2, 2, 3)), np.ones((4, 3, 2))).shape, v.dot(w))
print(np.matmul(np.arange(12).reshape(2, 2, 3), np.arange(6).reshape(3, 2)), np.matmul(np.ones((5, 1, 2, 3)), np.ones((4, 3, 2))).shape, (np.ones((2, 3, 4)) @ np.ones(4)).shape, (np.ones(3) @ np.ones((2, 3, 4))).shape)
print(np.inner(v, w), np.inner(a, a), np.outer(v, w), np.outer([1, 2], [[3], [4]]), np.vdot(a, a), np.vecdot(a, v), np.kron([[1, 2]], [[1], [10]]), np.cross(v, w), np.cross([[1, 0, 0]], [[0, 1, 0]]))
print(np.tensordot(a, b, axes=1), np.tensordot(a, a, axes=([0, 1], [0, 1])), np.tensordot(v, w, 0), np.tensordot(np.ones((2, 3, 4)), np.ones((4, 3)), axes=([2, 1], [0, 1])))
print(np.einsum('ij,jk->ik', a, b), np.einsum('ij->', a), np.einsum('ij->j', a), np.einsum('ij->ji', a), np.einsum('i,i->', v, w), np.einsum('i,j->ij', v, w))
print(np.einsum('ij,ij->i', a, a), np.einsum('ii', np.eye(3)), np.einsum('ii->i', np.arange(9).reshape(3, 3)), np.einsum('bij,bjk->bik', np.ones((2, 2, 3)), np.ones((2, 3, 1)))[0], np.einsum('...j,j->...', np.ones((2, 2, 3)), v))
print(np.einsum('ij,j', a, v), np.einsum('ij,kj->ik', a, a), np.einsum('i,ij,j', [1, 2], a, v), np.einsum(a, [0, 1], [1, 0]), np.einsum('ij,jk,kl->il', a, b, np.ones((4, 1)), optimize=True), np.einsum('ijk->k', np.ones((2, 3, 4))))
big = (np.arange(90_000) % 11 - 5.0).reshape(300, 300)
square = big @ big
print(square[0, :5], square[299, 299], square.sum(), np.trace(square), np.array_equal(square, np.array([big @ column for column in big.T]).T))
print(np.array_equal(big.T @ big, (big.T.copy() @ big)), np.array_equal(big[:, ::2] @ big[::2], sum(np.outer(big[:, k], big[k]) for k in range(0, 300, 2))))
print((big[:37, :61] @ big[:61, :53]).sum(), (big[:1] @ big)[0, :3], (big @ big[:, :1])[:3, 0], (big.astype(np.float32) @ big.astype(np.float32)).dtype, (big.astype(int) @ big.astype(int))[0, :3])
print(np.linalg.matrix_power([[1, 1], [1, 0]], 10), np.linalg.matrix_power([[2.0, 0], [0, 4]], -1), np.linalg.norm(v), np.linalg.norm(a), np.linalg.norm(a, axis=1), np.linalg.norm(v, 1), np.linalg.norm(v, np.inf), np.linalg.norm(a, 'fro'), np.linalg.norm(a, 2).round(8))
print(np.linalg.det([[1, 2], [3, 4]]).round(10), np.linalg.inv([[2, 0], [0, 4]]), np.linalg.solve([[3, 1], [1, 2]], [9, 8]), np.linalg.matrix_rank(a), np.linalg.slogdet([[2, 0], [0, 3]]), np.linalg.cond([[1, 0], [0, 2]]))
rotation = np.array([[0, -1], [1, 0]])
square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]])
print(square @ rotation.T, (square @ np.array([[2, 0], [0, 0.5]]))[2], np.linalg.det(rotation))
G = np.array([[0, 0.5, 0], [0.5, 0, 1], [0.5, 0.5, 0]])
r = np.ones(3) / 3
for _ in range(60):
    r = 0.85 * G @ r + 0.05
print(r.round(6), r.sum().round(6))
m = np.array([[0, 1, 1], [1, 0, 0], [1, 0, 0]])
print(m @ m, np.linalg.matrix_power(m, 3)[0], (m @ m @ m).trace(), m.sum(axis=1), np.array_equal(m, m.T))
T = np.array([[0.5, 0.5], [0.2, 0.8]])
state = np.array([1.0, 0])
for _ in range(50):
    state = state @ T
print(state.round(8))
