items = [1]
items.extend(5)
