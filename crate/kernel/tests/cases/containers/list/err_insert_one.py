items = [1]
items.insert(0, 0)
print(items)
items.insert(5)
