items = [1, 2, 3, 4]
items[1:3] = [9]
print(items)
items[1:2] = 5
