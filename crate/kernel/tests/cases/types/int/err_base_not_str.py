print(int(10), int(10.9))
print(int(10, 2))
