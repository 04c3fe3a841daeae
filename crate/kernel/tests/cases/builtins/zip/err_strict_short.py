print(list(zip([1, 2], "ab", strict=True)))
for pair in zip([1, 2, 3], "ab", strict=True):
    print(pair)
