first, *rest = [1]
print(first, rest)
a, b, *rest = [1]
