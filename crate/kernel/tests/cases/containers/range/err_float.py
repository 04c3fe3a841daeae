print(list(range(0, 10, 3)))
print(list(range(0, 1, 0.1)))
