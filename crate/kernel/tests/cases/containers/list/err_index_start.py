print([1, 2, 1].index(1, 1))
[1, 2, 1].index(2, 2)
