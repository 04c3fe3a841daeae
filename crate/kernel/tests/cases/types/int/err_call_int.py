x = 4
print(x * 2)
print(x(2))
