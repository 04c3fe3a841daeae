xs = [3, "a", 1]
try:
    xs.sort()
except TypeError as error:
    print(error, len(xs))
print(sorted([1, None]))
