print(min([3, 1]), min("b", "a"), min([], default=0))
min([])
