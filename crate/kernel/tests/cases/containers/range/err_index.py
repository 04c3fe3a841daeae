r = range(0, 20, 5)
print(r[1], r[-1], r[1:3], len(r))
print(r[4])
