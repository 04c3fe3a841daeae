all(1, 2)
