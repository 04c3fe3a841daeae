print(int("0x1f", 16), int("777", 8), int("1010", 2))
print(int("z", 36))
print(int("12", 2))
