print(list(enumerate("ab", start=1)))
enumerate(5)
