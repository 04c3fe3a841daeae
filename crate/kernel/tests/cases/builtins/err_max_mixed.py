print(max(1, 2.5), max("apple", "fig", key=len))
max([1, "2"])
