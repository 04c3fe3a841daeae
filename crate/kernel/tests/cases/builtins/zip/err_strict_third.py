list(zip("ab", "cd", "e", strict=True))
