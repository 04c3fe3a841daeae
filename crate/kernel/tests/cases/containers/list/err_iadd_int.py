items = [1]
items += (2, 3)
items += "ab"
print(items)
items += 5
