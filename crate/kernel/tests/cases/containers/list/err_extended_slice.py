items = list(range(10))
items[::3] = [0, 0, 0, 0]
print(items)
items[::2] = [1, 2]
