print(0j ** 0, (1j) ** 2)
print(0j ** -1)
