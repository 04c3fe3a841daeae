ages = {"a": 1, "b": 2}
print(ages.popitem(), ages.popitem())
ages.popitem()
