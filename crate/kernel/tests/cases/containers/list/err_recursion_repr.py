items = [1]
items.append(items)
print(items, len(items))
print(items[1][1][1][0])
print(items[2])
