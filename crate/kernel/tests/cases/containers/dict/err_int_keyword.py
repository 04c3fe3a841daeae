print(dict(**{"a": 1}))
print(dict(**{1: 1}))
