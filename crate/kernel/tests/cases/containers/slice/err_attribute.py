s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step)
s.start = 3
