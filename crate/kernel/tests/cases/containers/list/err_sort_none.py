scores = [3, None, 1]
scores.sort()
