# Complex numbers: a set, roots, and rotations.
import numpy as np
y, x = np.mgrid[-1:1:5j, -2:1:7j]
c = x + 1j * y
z = np.zeros_like(c)
count = np.zeros(c.shape, dtype=int)
for _ in range(20):
    inside = np.abs(z) <= 2
    z[inside] = z[inside] ** 2 + c[inside]
    count += inside
print(count)
print(c[0, 0], c.shape, c.dtype, c.real[0], c.imag[:, 0])
print(z[2, 3], (np.abs(z) <= 2).sum())
r = np.exp(2j * np.pi * np.arange(6) / 6)
print(r.round(6) + 0)
print(np.abs(r).round(8), np.angle(r, deg=True).round(6))
print(r.sum().round(10) + 0, np.prod(r).round(6), r.conj()[1].round(6), (r * r.conj()).real.round(8))
print(np.array([1 + 2j, 3 - 4j]), np.array([1j]), np.array([0.5 + 1e-9j]), repr(np.array([1 + 0j, -1.5j])))
print(np.sqrt(-1 + 0j), np.sqrt([-4 + 0j, 3 + 4j]), np.log(np.array([-1 + 0j])).round(6), np.exp(1j * np.pi).round(8))
print(abs(np.array([3 + 4j, -5 + 12j])), np.absolute(1j), np.square(1 + 1j), (1 + 1j) ** np.array([2, 3]))
print(np.array([1 + 1j, 2]) / (1 - 1j), np.array([2 + 2j]) * 0.5, 1 / np.array([2j]), np.array([1j]) - 1)
print(np.array([1 + 1j, 1]) == 1, np.iscomplex([1 + 1j, 1]), np.isreal([1 + 1j, 1]), np.iscomplexobj(c))
print(np.sort(np.array([2 + 1j, 1 + 5j, 2 - 1j])), np.sort_complex([3, 1 + 1j, 1]), np.argmax([1 + 1j, 2]))
print(c.mean(), c.sum(axis=0)[:2], np.cumsum([1j, 1]), np.var([1j, 2j]), np.std([1 + 1j, 1 - 1j]))
c.real = 0
c.imag[0] = 9
print(c[0], c[1, :2], c.real.sum())
print(np.array([1, 2]).imag, np.real([1.5, 2j]), np.array([1.5]).astype(complex), np.complex128(1, 2), complex(np.complex128(2 + 1j)))
print(np.vdot([1j, 2], [1j, 2]), np.dot([1j, 2], [1j, 2]), np.array([[1j, 0], [0, 1]]) @ [1, 1j], np.array([[1 + 2j, 3]]).conj().T)
print(np.linspace(0, 1 + 1j, 3), np.full(2, 1j), np.ones(2, complex), np.zeros((1, 2), 'complex128'), np.arange(2) * 1j)
print(np.isnan(np.array([np.nan + 1j, 1])), np.isfinite([1j, np.inf * 1j]), np.nan_to_num([1j, complex('nan')]))
print(np.round([1.234 + 5.678j], 1), np.array(1 + 2j), np.array(1 + 2j).item(), np.array([1 + 2j]).tolist(), str(np.complex128(1j)), repr(np.complex128(1 - 1j)))


def tell(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: np.array([1j]) % 2)
tell(lambda: np.array([1j]) // 2)
tell(lambda: np.floor(np.array([1j])))

tell(lambda: np.arctan2(1j, 1))
