r = range(1, 9, 2)
print(r.start, r.stop, r.step)
r.start = 2
