items = [1, 2, 3]
items[-1] = 9
print(items)
items[3] = 4
