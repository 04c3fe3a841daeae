point = (1, 2)
del point[0]
