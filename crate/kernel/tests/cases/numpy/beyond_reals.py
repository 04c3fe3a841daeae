import numpy as np

print(np.emath.sqrt(-1), np.emath.sqrt([4, -4]), np.emath.log(-np.e), np.emath.logn(2, [4, 8]))
print(np.emath.power([2, 4], 2), np.emath.power(2, -2), np.emath.arccos(2), np.emath.arctanh([0, 0.5]))
print(np.sqrt(-1 + 0j) == np.emath.sqrt(-1))
z = np.array([0.5 + 0.3j, -1.2 + 2j, 2 - 0.5j])
with np.printoptions(precision=10):
    for f in (np.tan, np.arcsin, np.arccos, np.arctan, np.sinh, np.cosh, np.tanh, np.arcsinh, np.arccosh, np.arctanh,
              np.exp2, np.expm1, np.log2, np.log10, np.log1p):
        print(f.__name__, f(z))
print(np.geomspace(1j, 1000j, num=4))
out = np.zeros(3, complex)
np.sinh(z, out=out, where=[True, False, True])
print(out[1], out[0] == np.sinh(z)[0])
