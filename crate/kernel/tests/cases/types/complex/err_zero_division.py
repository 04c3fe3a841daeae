print((1 + 2j) / (3 - 1j))
print((1 + 2j) / 0)
