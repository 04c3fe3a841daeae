z = 3 + 4j
print(abs(z), z.real, z.imag, z.conjugate())
print(z < 2)
