counts = {1: 1, 2: 2}
for key in counts.keys():
    counts.pop(key)
    counts[key + 10] = 0
