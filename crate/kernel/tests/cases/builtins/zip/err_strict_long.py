list(zip([1, 2], "abc", strict=True))
