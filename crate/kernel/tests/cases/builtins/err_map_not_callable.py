numbers = map(5, [1])
print(next(numbers))
