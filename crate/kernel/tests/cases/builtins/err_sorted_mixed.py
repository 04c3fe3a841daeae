print(sorted([3, 1.5, True]))
sorted([3, "1"])
