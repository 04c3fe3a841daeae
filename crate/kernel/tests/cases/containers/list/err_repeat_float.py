print([0] * 3)
print([0] * 1.5)
