a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0.5, a ** b, -a, +a, abs(a), a == a.conjugate().conjugate())
print(a + 1, 1 + a, a - 0.5, 2 * a, a / 2, 2 / a, a ** -1, 2 ** a, 1j ** 2, 1j * 1j, (1 + 0j) == 1, bool(0j), bool(1j))
print(complex(), complex(1), complex(1, 2), complex(1.5, -0.0), complex("1+2j"), complex("j"), complex("-1e3j"), complex(" (1-2j) "))
print(complex(real=1, imag=2), complex(1j, 1j), 3j, -3j, 1 - 3j, -1 - 0j, complex(0.0, -0.0), complex(-0.0, 1))
print(complex("inf"), complex("nan+infj"), complex(float("inf"), float("nan")), 1e20 + 1e-5j, 1e16j, 0.1 + 0.2j)
print(hash(1 + 2j) == hash(complex(1, 2)), {1 + 0j: "x"}[1], a.real, a.imag, type(a.real), a != b)
