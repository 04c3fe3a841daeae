data = [10, 20, 30, 40]
middle = len(data) / 2
print(middle)
print(data[middle])
