r = range(3)
r[0] = 5
