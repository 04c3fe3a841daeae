print(complex("1e3-2.5e-1j"))
print(complex("1 + 2j"))
