print(len("abc"), len({}), len(range(3)))
len(n for n in range(3))
