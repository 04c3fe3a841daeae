format(3, 5)
