print("{0.real} {0.imag}".format(1 + 2j))
print("{0.size}".format(3))
